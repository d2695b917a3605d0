// SPDX-License-Identifier: Apache-2.0
package io.penstock.filter.window;

import io.penstock.kura.seam.RecordCounts;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/** Records by what became of them. Any thread. */
final class StageCounts implements RecordCounts {

    private final LongAdder passed = new LongAdder();
    private final LongAdder absorbed = new LongAdder();
    private final LongAdder pending = new LongAdder();
    private final Map<String, LongAdder> rejected = new ConcurrentHashMap<>();

    void passed(long records) {
        passed.add(records);
    }

    void absorbed(long records) {
        absorbed.add(records);
    }

    /** More records are inside, or fewer where {@code records} is negative. */
    void pending(long records) {
        pending.add(records);
    }

    /** @return whether it is the first of its reason */
    boolean rejected(String reason, long records) {
        LongAdder adder = new LongAdder();
        LongAdder known = rejected.putIfAbsent(reason, adder);
        (known == null ? adder : known).add(records);
        return known == null;
    }

    /** Begins anew, before the counters of a state are added. */
    void reset() {
        passed.reset();
        absorbed.reset();
        pending.reset();
        rejected.clear();
    }

    @Override
    public long in() {
        return passed()
                + absorbed()
                + pending()
                + rejected().values().stream().mapToLong(n -> n).sum();
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
        return pending.sum();
    }

    @Override
    public Map<String, Long> rejected() {
        return rejected.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> e.getValue()
                .sum()));
    }
}
