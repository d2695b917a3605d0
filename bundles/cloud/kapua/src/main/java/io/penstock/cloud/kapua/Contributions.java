// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.kapua;

import io.penstock.cloud.kapua.birth.BirthProperties;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The groups of properties that births carry, from the gateway's maker and from other bundles. Any thread. */
final class Contributions {

    private static final Logger LOG = LoggerFactory.getLogger(Contributions.class);

    private final List<BirthProperties> contributions = new CopyOnWriteArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    void add(BirthProperties contribution) {
        contributions.add(contribution);
        changed();
    }

    void remove(BirthProperties contribution) {
        contributions.remove(contribution);
        changed();
    }

    void changed() {
        listeners.forEach(Runnable::run);
    }

    void onChange(Runnable listener) {
        listeners.add(listener);
    }

    void forget(Runnable listener) {
        listeners.remove(listener);
    }

    /** All groups, those of bundles over those of the maker; a contribution that throws is left out. */
    String json(Profile profile) {
        Map<String, Map<String, String>> groups = new TreeMap<>(profile.extendedProperties());
        for (BirthProperties contribution : contributions) {
            try {
                Map<String, String> properties = Map.copyOf(contribution.properties());
                groups.computeIfAbsent(contribution.group(), none -> new TreeMap<>())
                        .putAll(properties);
            } catch (RuntimeException e) {
                LOG.warn("{} gives no properties for the birth, and is left out", contribution, e);
            }
        }
        return ExtendedJson.write(groups);
    }
}
