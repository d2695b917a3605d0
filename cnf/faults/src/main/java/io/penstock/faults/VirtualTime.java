// SPDX-License-Identifier: Apache-2.0
package io.penstock.faults;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * Time that passes when told to, and what is due meanwhile: a day takes as long as its work.
 *
 * <p>Belongs to one thread, on which everything that is due runs, in the order of its time.
 */
public final class VirtualTime {

    private final PriorityQueue<Due> due =
            new PriorityQueue<>(Comparator.comparingLong(Due::at).thenComparingLong(Due::number));
    private final Instant beginning;
    private long now;
    private long number;

    private record Due(long at, long number, Runnable task) {}

    public VirtualTime(Instant beginning) {
        this.beginning = beginning;
    }

    /** Monotonic, in nanoseconds, from 0. */
    public long nanos() {
        return now;
    }

    /** The wall clock of this time. */
    public Clock clock() {
        return new Clock() {
            @Override
            public Instant instant() {
                return beginning.plusNanos(now);
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
    }

    /** Runs a task when so much time has passed; zero for after all that is due now. The result takes it back. */
    public Runnable after(Duration wait, Runnable task) {
        var entry = new Due(now + Math.max(0, wait.toNanos()), number++, task);
        due.add(entry);
        return () -> due.remove(entry);
    }

    /** Lets time pass, and runs what becomes due. */
    public void pass(Duration length) {
        long end = now + length.toNanos();
        while (step(end)) {
            // on to the next
        }
    }

    /**
     * Goes on to what is due next, and runs it.
     *
     * @return false where nothing is due by then; that is the time now
     */
    public boolean step(long end) {
        if (due.isEmpty() || due.peek().at() > end) {
            now = end;
            return false;
        }
        Due next = due.poll();
        now = Math.max(now, next.at());
        next.task().run();
        return true;
    }
}
