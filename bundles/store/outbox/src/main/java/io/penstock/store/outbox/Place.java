// SPDX-License-Identifier: Apache-2.0
package io.penstock.store.outbox;

import io.penstock.store.api.CursorStatistics;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/**
 * Where one connector stands in the log. Any thread.
 *
 * <p>What was read lies between {@code low} and {@code read}; {@link InFlight} knows what of it is not acknowledged.
 */
final class Place {

    /**
     * What deciding about an entry needs to know.
     *
     * @param low everything below is acknowledged
     * @param read everything from here on is not in hand
     * @param early acknowledged before a rewind, while one before was not
     */
    record Standing(String cursor, long low, long read, Set<Long> early) {

        boolean isDoneWith(long position) {
            return position < low;
        }

        boolean holds(long position) {
            return position >= low && position < read || !early.isEmpty() && early.contains(position);
        }
    }

    private final String name;
    private final InFlight inFlight = new InFlight();
    private final Set<Long> early = new HashSet<>();
    private long low;
    private long read;
    private long depth;
    private long acknowledged;
    private long oldest;
    private boolean open;
    private Runnable listener = () -> {};

    Place(String name, long low, Backlog backlog) {
        this.name = name;
        this.low = low;
        this.read = low;
        this.depth = backlog.entries();
        this.oldest = backlog.oldest();
    }

    String name() {
        return name;
    }

    synchronized Standing standing() {
        return new Standing(name, low, read, Set.copyOf(early));
    }

    synchronized long low() {
        return low;
    }

    synchronized long readPosition() {
        return read;
    }

    /** @return false where it is open already */
    synchronized boolean open() {
        boolean was = open;
        open = true;
        return !was;
    }

    synchronized void close() {
        rewind();
        open = false;
        listener = () -> {};
    }

    synchronized void onAvailable(Runnable newListener) {
        listener = newListener;
    }

    /** An entry was handed out; {@code time} is when it was accepted. */
    synchronized void handedOut(long position, long time) {
        inFlight.add(position, time);
        read = position + 1;
    }

    /** Everything below was read, or is for others. */
    synchronized void passed(long position) {
        read = Math.max(read, position);
        settle();
    }

    synchronized void acknowledge(long position) {
        count(inFlight.acknowledge(position) ? 1 : 0);
    }

    synchronized void acknowledgeThrough(long position) {
        count(inFlight.acknowledgeThrough(position));
    }

    /** Whether it was acknowledged before a rewind; it is then passed, and not handed out again. */
    synchronized boolean skips(long position) {
        boolean skip = !early.isEmpty() && early.remove(position);
        if (skip) {
            inFlight.add(position, 0);
            inFlight.acknowledge(position);
            read = position + 1;
        }
        return skip;
    }

    synchronized void rewind() {
        oldest = inFlight.isEmpty() ? oldest : inFlight.oldestTime();
        inFlight.forEachAcknowledged(early::add);
        inFlight.clear();
        read = low;
    }

    synchronized void appended(long entries, long now) {
        oldest = depth == 0 ? now : oldest;
        depth += entries;
    }

    /** Entries were given up, and gaps put in their place. */
    synchronized void evicted(long entries) {
        depth -= entries;
    }

    /** What was counted along was lost; false where {@code low} is not the low-water mark any more. */
    synchronized boolean recounted(long from, Backlog backlog) {
        if (from == low) {
            depth = backlog.entries() - inFlight.acknowledgedOutOfOrder() - early.size();
        }
        return from == low;
    }

    synchronized Runnable listener() {
        return listener;
    }

    synchronized CursorStatistics statistics(long now) {
        long since = inFlight.isEmpty() ? oldest : inFlight.oldestTime();
        Duration age = depth == 0 ? Duration.ZERO : Duration.ofMillis(Math.max(0, now - since));
        return new CursorStatistics(name, open, depth, inFlight.size(), acknowledged, low, age);
    }

    private void count(int entries) {
        depth -= entries;
        acknowledged += entries;
        settle();
    }

    private void settle() {
        oldest = Math.max(oldest, inFlight.lastAcknowledgedTime());
        low = inFlight.isEmpty() ? read : inFlight.oldest();
    }
}
