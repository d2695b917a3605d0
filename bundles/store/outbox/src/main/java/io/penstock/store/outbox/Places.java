// SPDX-License-Identifier: Apache-2.0
package io.penstock.store.outbox;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The places of all cursors, open or not, and the file that they are in. Any thread, {@link #save} the committer's. */
final class Places {

    private final Cursors file;
    private final Map<String, Place> places = new ConcurrentHashMap<>();
    private Map<String, Long> saved = Map.of();

    Places(Cursors file, Map<String, Long> saved) {
        this.file = file;
        this.saved = Map.copyOf(saved);
    }

    Collection<Place> all() {
        return places.values();
    }

    void put(Place place) {
        places.put(place.name(), place);
    }

    void remove(String name) {
        places.remove(name);
    }

    Optional<Place> get(String name) {
        return Optional.ofNullable(places.get(name));
    }

    List<Place.Standing> standings() {
        return places.values().stream().map(Place::standing).toList();
    }

    /** Makes them durable, where something has changed. */
    void save(int epochs) throws IOException {
        Map<String, Long> lows = new HashMap<>();
        places.values().forEach(place -> lows.put(place.name(), place.low()));
        if (!lows.equals(saved)) {
            file.save(new Cursors.Saved(epochs, lows));
            saved = lows;
        }
    }

    /** Whether everybody who sees something of a segment has acknowledged all of it; not if there is nobody. */
    boolean areDoneWith(Tally tally) {
        for (Map.Entry<String, Long> last : tally.lasts().entrySet()) {
            var seen = new Source(0, "", last.getKey());
            boolean done = false;
            for (Place place : all()) {
                if (seen.isSeenBy(place.name())) {
                    done = place.low() > last.getValue();
                    if (!done) {
                        return false;
                    }
                }
            }
            if (!done) {
                return false;
            }
        }
        return true;
    }

    /** Entries for a destination became durable. */
    void appended(Source source, int entries, long now) {
        for (Place place : all()) {
            if (source.isSeenBy(place.name())) {
                place.appended(entries, now);
            }
        }
    }

    /** A plan took effect. */
    void corrected(Plan plan, Sources sources, List<Place.Standing> standings) {
        for (Place.Standing standing : standings) {
            long gone = plan.lost().stream()
                    .filter(lost -> isOpen(lost.source(), lost.position(), standing))
                    .count();
            long come = plan.gaps().stream()
                    .filter(gap -> isOpen(sources.get((int) gap.epoch()), gap.position(), standing))
                    .count();
            get(standing.cursor()).ifPresent(place -> place.evicted(gone - come));
        }
    }

    private static boolean isOpen(Source source, long position, Place.Standing standing) {
        return source.isSeenBy(standing.cursor()) && !standing.isDoneWith(position);
    }
}
