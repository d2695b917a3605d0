// SPDX-License-Identifier: Apache-2.0
package io.penstock.store.outbox;

import io.penstock.store.api.Priority;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What is in a segment: how much of which class, and for whom. Any thread. */
final class Tally {

    private static final class Share {
        private long entries;
        private long last;
    }

    private final long[] bytes = new long[Priority.values().length];
    private final Map<String, Share> shares = new HashMap<>();
    private final Set<Integer> epochs = new TreeSet<>();
    private long gaps;
    private int lastEpoch;
    private Share lastShare = new Share();

    /** @param gap whether it is a gap, which no policy gives up */
    synchronized void add(Source source, long position, Priority priority, int size, boolean gap) {
        share(source, position).entries++;
        if (gap) {
            gaps++;
        } else {
            bytes[priority.ordinal()] += size;
        }
    }

    /** Records of one source at once, by class. */
    synchronized void add(Source source, long lastPosition, int records, long[] sizes) {
        share(source, lastPosition).entries += records;
        for (int i = 0; i < sizes.length; i++) {
            bytes[i] += sizes[i];
        }
    }

    private Share share(Source source, long position) {
        if (source.epoch() != lastEpoch) {
            lastEpoch = source.epoch();
            lastShare = shares.computeIfAbsent(source.destination(), d -> new Share());
            epochs.add(source.epoch());
        }
        lastShare.last = position;
        return lastShare;
    }

    /** An epoch that has a line in the segment, whether or not it appended there. */
    synchronized void mention(int epoch) {
        epochs.add(epoch);
    }

    /** Bytes of records of a class. */
    synchronized long bytes(Priority priority) {
        return bytes[priority.ordinal()];
    }

    synchronized long gaps() {
        return gaps;
    }

    synchronized long entries() {
        return shares.values().stream().mapToLong(share -> share.entries).sum();
    }

    synchronized long entriesFor(String cursor) {
        return shares.entrySet().stream()
                .filter(e -> new Source(0, "", e.getKey()).isSeenBy(cursor))
                .mapToLong(e -> e.getValue().entries)
                .sum();
    }

    /** The last position of each destination. */
    synchronized Map<String, Long> lasts() {
        Map<String, Long> lasts = new HashMap<>();
        shares.forEach((destination, share) -> lasts.put(destination, share.last));
        return lasts;
    }

    synchronized Set<Integer> epochs() {
        return Set.copyOf(epochs);
    }
}
