// SPDX-License-Identifier: Apache-2.0
package io.penstock.store.outbox;

import io.penstock.kura.seal.Seal;
import io.penstock.store.api.Priority;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/**
 * How an outbox is kept.
 *
 * @param folder of its files; nobody else's
 * @param budget most bytes of its files; for the time of one rewriting, a segment more
 * @param segmentBytes about the size of a segment
 * @param batchRecords most records in one commit
 * @param linger how long a commit waits for more records; zero for not at all
 * @param queueBytes how much may wait for a commit before {@code append} waits
 * @param evictable classes of which the oldest is given up when the budget is used up; of the others, new records are
 *     refused
 * @param key alias of the key that seals new segments; empty for none
 */
record OutboxSettings(
        Path folder,
        long budget,
        long segmentBytes,
        int batchRecords,
        Duration linger,
        long queueBytes,
        Set<Priority> evictable,
        String key) {

    private static final long LEAST_SEGMENT = 64 << 10;
    private static final int SEGMENTS = 8;

    OutboxSettings {
        if (budget < LEAST_SEGMENT * SEGMENTS || segmentBytes < LEAST_SEGMENT || batchRecords < 1) {
            throw new IllegalArgumentException("outbox.settings: a budget of " + budget + " bytes, segments of "
                    + segmentBytes + " bytes, commits of " + batchRecords + " records. A segment is at least "
                    + LEAST_SEGMENT + " bytes, the budget eight of these, a commit one record.");
        }
        segmentBytes = Math.max(LEAST_SEGMENT, Math.min(segmentBytes, budget / SEGMENTS));
        evictable = Set.copyOf(evictable);
    }

    static OutboxSettings usual(Path folder) {
        return new OutboxSettings(
                folder,
                512L << 20,
                64L << 20,
                1000,
                Duration.ZERO,
                8L << 20,
                EnumSet.complementOf(EnumSet.of(Priority.CRITICAL)),
                "");
    }

    /** The same for another folder. */
    OutboxSettings in(Path other) {
        return new OutboxSettings(other, budget, segmentBytes, batchRecords, linger, queueBytes, evictable, key);
    }

    /** The same with another budget. */
    OutboxSettings within(long bytes) {
        return new OutboxSettings(folder, bytes, segmentBytes, batchRecords, linger, queueBytes, evictable, key);
    }

    /** The same with a key. */
    OutboxSettings sealedWith(String alias) {
        return new OutboxSettings(folder, budget, segmentBytes, batchRecords, linger, queueBytes, evictable, alias);
    }

    /** What a record grows by on the disk. */
    int overhead() {
        return key.isEmpty() ? 0 : Seal.OVERHEAD;
    }

    /** Longest record, framing included: it has to fit a segment's share of the budget. */
    long longestRecord() {
        return Math.min(16 << 20, budget / SEGMENTS);
    }
}
