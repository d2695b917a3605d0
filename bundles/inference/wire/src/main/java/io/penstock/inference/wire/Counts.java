// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.wire;

import io.penstock.kura.seam.RecordCounts;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Records by what became of them. From any thread. */
final class Counts implements RecordCounts {

    private final LongAdder in = new LongAdder();
    private final LongAdder passed = new LongAdder();
    private final LongAdder absorbed = new LongAdder();
    private final Map<String, LongAdder> rejected = new ConcurrentHashMap<>();

    void come(long records) {
        in.add(records);
    }

    void pass(long records) {
        passed.add(records);
    }

    void absorb() {
        absorbed.increment();
    }

    void reject(String reason, long records) {
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
    public Map<String, Long> rejected() {
        var reasons = new TreeMap<String, Long>();
        rejected.forEach((reason, count) -> reasons.put(reason, count.sum()));
        return reasons;
    }

    /** Records that are inside: what came last is read last, so that it is never below 0. */
    @Override
    public long pending() {
        long out = passed() + absorbed();
        for (LongAdder count : rejected.values()) {
            out += count.sum();
        }
        return in() - out;
    }

    /** What a successor goes on counting from. */
    void write(DataOutput out) throws IOException {
        Map<String, Long> reasons = rejected();
        out.writeLong(passed());
        out.writeLong(absorbed());
        out.writeInt(reasons.size());
        for (Map.Entry<String, Long> reason : reasons.entrySet()) {
            out.writeUTF(reason.getKey());
            out.writeLong(reason.getValue());
        }
    }

    /** Goes on counting where another one stopped, whatever was counted here. No record is under way. */
    void replace(Counts before) {
        in.reset();
        passed.reset();
        absorbed.reset();
        rejected.clear();
        in.add(before.in());
        passed.add(before.passed());
        absorbed.add(before.absorbed());
        before.rejected().forEach(this::reject);
    }

    /** Takes what {@link #write} of another one wrote. */
    void read(DataInput from) throws IOException {
        long before = from.readLong();
        long silent = from.readLong();
        passed.add(before);
        absorbed.add(silent);
        in.add(before + silent);
        for (int i = from.readInt(); i > 0; i--) {
            String reason = from.readUTF();
            long records = from.readLong();
            in.add(records);
            reject(reason, records);
        }
    }
}
