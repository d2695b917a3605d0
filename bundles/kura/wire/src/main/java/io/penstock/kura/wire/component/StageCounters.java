// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.component;

import io.penstock.kura.seam.RecordCounts;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/** What a component counts, in records. Any thread. */
final class StageCounters implements RecordCounts {

    private final LongAdder in = new LongAdder();
    private final LongAdder passed = new LongAdder();
    private final LongAdder absorbed = new LongAdder();
    private final Map<String, LongAdder> rejected = new ConcurrentHashMap<>();

    void in(long records) {
        in.add(records);
    }

    void passed(long records) {
        passed.add(records);
    }

    void absorbed(long records) {
        absorbed.add(records);
    }

    void rejected(String reason, long records) {
        rejected.computeIfAbsent(reason, r -> new LongAdder()).add(records);
    }

    @Override
    public long in() {
        return in.sum();
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
        return rejected.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().sum()));
    }
}
