// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.session;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.PriorityQueue;

/** A link's thread whose time moves when the test says so, and that runs what is due in the test's thread. */
final class ManualThread implements LinkThread {

    private record Due(long at, long order, Runnable task) {}

    private final Deque<Runnable> now = new ArrayDeque<>();
    private final PriorityQueue<Due> later =
            new PriorityQueue<>(Comparator.comparingLong(Due::at).thenComparingLong(Due::order));
    private long nanos;
    private long order;

    @Override
    public void run(Runnable task) {
        now.add(task);
    }

    @Override
    public Task after(Duration wait, Runnable task) {
        var due = new Due(nanos + wait.toNanos(), order++, task);
        later.add(due);
        return () -> later.remove(due);
    }

    @Override
    public long nanos() {
        return nanos;
    }

    /** Runs what was given, and what that gives. */
    void settle() {
        while (!now.isEmpty()) {
            now.poll().run();
        }
    }

    void pass(Duration time) {
        settle();
        long until = nanos + time.toNanos();
        while (!later.isEmpty() && later.peek().at() <= until) {
            Due due = later.poll();
            nanos = due.at();
            due.task().run();
            settle();
        }
        nanos = until;
    }

    /** How long until something is due; zero where nothing is. */
    Duration next() {
        settle();
        return later.isEmpty() ? Duration.ZERO : Duration.ofNanos(later.peek().at() - nanos);
    }
}
