// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.configuration;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.kura.configuration.metatype.OCD;
import org.osgi.service.cm.ConfigurationAdmin;

/**
 * What somebody wants a component's configuration to be.
 *
 * @param servicePid ConfigAdmin's PID of a single component that is registered
 * @param factoryPid the factory, where the configuration names one
 * @param properties without the keys that the host sets; a {@code null} value asks for the default
 */
record Change(
        String pid,
        Optional<String> servicePid,
        Optional<String> factoryPid,
        Optional<OCD> definition,
        Map<String, Object> properties) {

    /** Keys that the host sets, in lower case. */
    private static final Set<String> HOSTS = Set.of("service.pid", "service.factorypid", "kura.service.pid");

    static Change of(
            String pid,
            Optional<String> servicePid,
            Optional<? extends OCD> definition,
            Map<String, Object> properties) {
        var own = new HashMap<>(properties);
        own.keySet().removeIf(key -> HOSTS.contains(key.toLowerCase(Locale.ROOT)));
        Object factoryPid = properties.get(ConfigurationAdmin.SERVICE_FACTORYPID);
        return new Change(
                pid,
                servicePid,
                Optional.ofNullable(factoryPid).map(String::valueOf),
                definition.map(OCD.class::cast),
                own);
    }

    /** One change for each PID; what is wanted later counts. */
    static Collection<Change> combined(List<Change> changes) {
        var byPid = new LinkedHashMap<String, Change>();
        changes.forEach(change -> byPid.merge(change.pid(), change, (first, second) -> {
            var both = new HashMap<>(first.properties());
            both.putAll(second.properties());
            return new Change(
                    first.pid(),
                    first.servicePid(),
                    second.factoryPid().or(first::factoryPid),
                    second.definition().or(first::definition),
                    both);
        }));
        return byPid.values();
    }

    /** Whether the stored configuration can become this one. */
    boolean isFor(Stored.Entry entry) {
        return factoryPid.equals(entry.factoryPid());
    }

    /** Defaults, over these what is there, over these what is wanted. */
    Map<String, Object> over(Map<String, Object> present) {
        Map<String, Object> defaults = definition.map(Defaults::of).orElse(Map.of());
        var merged = new HashMap<>(defaults);
        merged.putAll(present);
        properties.forEach((key, value) -> {
            if (value != null) {
                merged.put(key, value);
            } else if (defaults.containsKey(key)) {
                merged.put(key, defaults.get(key));
            } else {
                merged.remove(key);
            }
        });
        return merged;
    }
}
