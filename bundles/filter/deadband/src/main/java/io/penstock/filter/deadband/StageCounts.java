// SPDX-License-Identifier: Apache-2.0
package io.penstock.filter.deadband;

import java.util.concurrent.atomic.LongAdder;

/** Records by what became of them: sent, or silently taken. Any thread. */
final class StageCounts {

    private final LongAdder passed = new LongAdder();
    private final LongAdder absorbed = new LongAdder();

    void add(long sent, long silent) {
        passed.add(sent);
        absorbed.add(silent);
    }

    /** Begins anew, before the counters of a state are added. */
    void reset() {
        passed.reset();
        absorbed.reset();
    }

    long passed() {
        return passed.sum();
    }

    long absorbed() {
        return absorbed.sum();
    }
}
