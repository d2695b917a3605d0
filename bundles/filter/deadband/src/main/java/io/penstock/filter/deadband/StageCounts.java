// SPDX-License-Identifier: Apache-2.0
package io.penstock.filter.deadband;

import io.penstock.kura.seam.RecordCounts;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** Records by what became of them: sent, or silently taken. Any thread. */
final class StageCounts implements RecordCounts {

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

    @Override
    public long in() {
        return passed() + absorbed();
    }

    @Override
    public long passed() {
        return passed.sum();
    }

    @Override
    public long absorbed() {
        return absorbed.sum();
    }

    @Override
    public long pending() {
        return 0;
    }

    @Override
    public Map<String, Long> rejected() {
        return Map.of();
    }
}
