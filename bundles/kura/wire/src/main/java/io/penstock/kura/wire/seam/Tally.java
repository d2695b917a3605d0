// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.seam;

import java.util.Map;
import java.util.TreeMap;

/**
 * What an edge counted beside its open path. Guarded by its edge's lock, so that one look is one instant.
 *
 * <p>On the open path the gate itself is the counter: what left it was given and delivered in one step. What left the
 * gate and was not (a call that threw, a drainer's lease) is {@code uncounted} here.
 */
final class Tally {

    private final Map<String, Long> rejected = new TreeMap<>();
    private long taken;
    private long drained;
    private long uncounted;

    /** The gate let this weight out, but it is no delivery. */
    void uncount(long weight) {
        uncounted += weight;
    }

    void held(long records) {
        taken += records;
    }

    void drained(long records) {
        drained += records;
    }

    /** Refuses records that were held. */
    void rejectHeld(String reason, long records) {
        if (records > 0) {
            rejected.merge(reason, records, Long::sum);
        }
    }

    /** Refuses records at the door. */
    void reject(String reason, long records) {
        taken += records;
        rejectHeld(reason, records);
    }

    long in(long exited) {
        return exited - uncounted + taken;
    }

    long delivered(long exited) {
        return exited - uncounted + drained;
    }

    Map<String, Long> rejected() {
        return rejected;
    }
}
