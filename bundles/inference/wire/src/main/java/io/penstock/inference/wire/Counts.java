// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.wire;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Records by what became of them. Any thread. */
final class Counts {

    final LongAdder in = new LongAdder();
    final LongAdder passed = new LongAdder();
    final LongAdder absorbed = new LongAdder();
    private final Map<String, LongAdder> rejected = new ConcurrentHashMap<>();

    void reject(String reason, long records) {
        rejected.computeIfAbsent(reason, r -> new LongAdder()).add(records);
    }

    /** Goes on counting where another one stopped. */
    void add(Counts before) {
        in.add(before.in.sum());
        passed.add(before.passed.sum());
        absorbed.add(before.absorbed.sum());
        before.rejected().forEach(this::reject);
    }

    Map<String, Long> rejected() {
        var reasons = new TreeMap<String, Long>();
        rejected.forEach((reason, count) -> reasons.put(reason, count.sum()));
        return reasons;
    }
}
