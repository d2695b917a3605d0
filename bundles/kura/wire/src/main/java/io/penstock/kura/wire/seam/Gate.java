// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.seam;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Where records go, and what is on its way: a lease is taken before the route is looked at and given back after the
 * receiver returned, so that who has closed the route can wait until nobody is inside.
 *
 * <p>Any thread. The counts are striped by thread, a pair of cells to a stripe and two cache lines apart, so emitters
 * on several cores do not wait for each other; all accesses are volatile, which the order "lease, then look" needs on
 * every processor (a LongAdder's add is only a release). Allocates nothing.
 */
final class Gate {

    private static final VarHandle CELL = MethodHandles.arrayElementVarHandle(long[].class);
    private static final int STRIPES = 8;
    private static final int STRIDE = 16;

    /** Entered at an even multiple of the stride, left beside it; the first stride keeps the array's header away. */
    private final long[] cells = new long[(STRIPES + 1) * STRIDE];

    private volatile Route route = Route.CLOSED;
    private volatile boolean watched;

    Route route() {
        return route;
    }

    void route(Route next) {
        route = next;
    }

    /** Whether somebody waits for {@link #idle()} and is to be woken by who leaves. */
    boolean watched() {
        return watched;
    }

    void watched(boolean now) {
        watched = now;
    }

    /** Takes a lease for so many records (at least 1). */
    int enter(long weight) {
        int lease = STRIDE + ((int) Thread.currentThread().getId() & STRIPES - 1) * STRIDE;
        CELL.getAndAdd(cells, lease, weight);
        return lease;
    }

    /** Takes the lease back as if it had never been: the edge was closed. */
    void retract(int lease, long weight) {
        CELL.getAndAdd(cells, lease, -weight);
    }

    /** Gives the lease back. */
    void exit(int lease, long weight) {
        CELL.getAndAdd(cells, lease + 1, weight);
    }

    /** The weight of all leases given back; only grows. */
    long exited() {
        return sum(1);
    }

    /**
     * Whether there was an instant, during this call, at which nobody was inside.
     *
     * <p>Exits are summed first. For each stripe exits only grow and never pass entries, and an entry that is taken back
     * only adds; so equal sums leave no room for a lease that was held all the time in between.
     */
    boolean idle() {
        return sum(1) == sum(0);
    }

    private long sum(int offset) {
        long sum = 0;
        for (int at = STRIDE; at < cells.length; at += STRIDE) {
            sum += (long) CELL.getVolatile(cells, at + offset);
        }
        return sum;
    }
}
