// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.configuration;

import io.penstock.kura.marshal.PlainConfiguration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.kura.configuration.ComponentConfiguration;
import org.eclipse.kura.core.configuration.metatype.Tocd;

/**
 * What the running bundles declare, by PID.
 *
 * <p>While a bundle is being swapped two bundles declare a PID: the newer one is listened to. Any thread; the lock is
 * the object's monitor, held for nothing but the map.
 */
final class Definitions {

    private final Map<Long, List<Declared>> byBundle = new HashMap<>();

    synchronized void add(long bundle, List<Declared> declared) {
        byBundle.put(bundle, List.copyOf(declared));
    }

    synchronized void remove(long bundle) {
        byBundle.remove(bundle);
    }

    Optional<Tocd> of(String pid) {
        return declared(pid).map(Declared::definition);
    }

    synchronized Set<String> factories() {
        var pids = new TreeSet<String>();
        all().filter(Declared::factory).forEach(each -> pids.add(each.pid()));
        return pids;
    }

    /** Factories whose component provides one of the services. */
    synchronized Set<String> factoriesOf(Set<String> services) {
        var pids = new TreeSet<String>();
        all().filter(Declared::factory)
                .filter(each -> each.services().stream().anyMatch(services::contains))
                .forEach(each -> pids.add(each.pid()));
        return pids;
    }

    /** Definitions with their defaults, in Kura's form. */
    List<ComponentConfiguration> configurations(Set<String> pids) {
        return pids.stream()
                .flatMap(pid -> of(pid).stream())
                .<ComponentConfiguration>map(definition ->
                        new PlainConfiguration(definition.getId(), Optional.of(definition), Defaults.of(definition)))
                .toList();
    }

    synchronized Optional<Declared> declared(String pid) {
        return byBundle.entrySet().stream()
                .sorted(Map.Entry.<Long, List<Declared>>comparingByKey(Comparator.reverseOrder()))
                .flatMap(entry -> entry.getValue().stream())
                .filter(each -> each.pid().equals(pid))
                .findFirst();
    }

    private Stream<Declared> all() {
        return byBundle.values().stream().flatMap(List::stream);
    }
}
