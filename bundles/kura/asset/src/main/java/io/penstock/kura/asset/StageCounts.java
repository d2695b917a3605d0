// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.asset;

import io.penstock.kura.seam.RecordCounts;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/** Records by what became of them. Any thread. */
final class StageCounts implements RecordCounts {

    private final LongAdder passed = new LongAdder();
    private final LongAdder absorbed = new LongAdder();
    private final Map<String, LongAdder> rejected = new ConcurrentHashMap<>();

    void add(Outcome outcome) {
        if (outcome instanceof Outcome.Rejected refused) {
            rejected.computeIfAbsent(refused.reason(), r -> new LongAdder()).increment();
        } else {
            (outcome instanceof Outcome.Passed ? passed : absorbed).increment();
        }
    }

    @Override
    public long in() {
        return passed()
                + absorbed()
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
        return 0;
    }

    @Override
    public Map<String, Long> rejected() {
        return rejected.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> e.getValue()
                .sum()));
    }
}
