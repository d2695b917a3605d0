// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.apps.keystore;

import io.penstock.cloud.request.Names;
import io.penstock.cloud.request.Refusal;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.security.keystore.KeystoreService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The keystores that are there, by their pid. Any thread. */
@Component(name = "io.penstock.cloud.apps.keystores", service = Keystores.class)
public final class Keystores {

    private final Map<String, KeystoreService> byPid = new ConcurrentSkipListMap<>();

    @Activate
    public Keystores() {
        // what there is comes through the reference
    }

    @Reference(name = "KeystoreService", cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void add(KeystoreService keystore, Map<String, Object> properties) {
        byPid.put(pid(properties), keystore);
    }

    void remove(KeystoreService keystore, Map<String, Object> properties) {
        byPid.remove(pid(properties), keystore);
    }

    SortedMap<String, KeystoreService> all() {
        return new TreeMap<>(byPid);
    }

    KeystoreService of(String pid) throws Refusal {
        KeystoreService keystore = byPid.get(Names.checked("keystore", pid));
        if (keystore == null) {
            throw Refusal.missing(
                    "keystore.unknown", "There is no keystore " + pid + ". List them to see which there are.");
        }
        return keystore;
    }

    /** The named one; where none is named, the only one that has the alias. */
    String holding(Optional<String> pid, String alias) throws KuraException {
        if (pid.isPresent()) {
            of(pid.get());
            return pid.get();
        }
        String found = "";
        for (var each : byPid.entrySet()) {
            if (each.getValue().getAliases().contains(alias)) {
                if (!found.isEmpty()) {
                    throw Refusal.bad(
                            "keystore.ambiguous",
                            "Both " + found + " and " + each.getKey() + " have an entry " + Names.shown(alias)
                                    + ". Name the keystore.");
                }
                found = each.getKey();
            }
        }
        if (found.isEmpty()) {
            throw unknown(alias);
        }
        return found;
    }

    static Refusal unknown(String alias) {
        return Refusal.missing(
                "keystore.unknown_entry",
                "There is no entry " + Names.shown(alias) + ". List the entries to see which there are.");
    }

    private static String pid(Map<String, Object> properties) {
        return String.valueOf(properties.getOrDefault("kura.service.pid", properties.get("service.pid")));
    }
}
