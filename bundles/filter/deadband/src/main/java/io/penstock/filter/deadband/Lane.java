// SPDX-License-Identifier: Apache-2.0
package io.penstock.filter.deadband;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.eclipse.kura.type.TypedValue;

/** One source: its watched properties, and when it was last heard. Belongs to one thread at a time. */
final class Lane {

    /** A source with more properties than this is not a device: what is beyond is sent, not remembered. */
    private static final int LIMIT = 10_000;

    private final BandRules rules;
    private final int memory;
    private final Map<String, Watch> watches = new HashMap<>();
    private final Set<String> moved = new HashSet<>();
    private final Set<String> failed = new HashSet<>();
    private OptionalLong spoke = OptionalLong.empty();
    private boolean fresh = true;

    Lane(BandRules rules, int memory) {
        this.rules = rules;
        this.memory = memory;
    }

    /** What of the record is to be sent. */
    enum Verdict {
        NOTHING,
        WHAT_MOVED,
        ALL
    }

    /** @param time of the record in nanoseconds of the filter's clock; empty where the record has none */
    Verdict judge(Map<String, TypedValue<?>> record, OptionalLong time, long silence) {
        moved.clear();
        failed.clear();
        for (Map.Entry<String, TypedValue<?>> property : record.entrySet()) {
            String name = property.getKey();
            if (Companions.isFailure(name, property.getValue())) {
                fail(Companions.base(name));
            }
            watch(name).filter(w -> w.offer(property.getValue())).ifPresent(w -> moved.add(name));
        }
        if (fresh || silent(time, silence)) {
            return Verdict.ALL;
        }
        return moved.isEmpty() && failed.isEmpty() ? Verdict.NOTHING : Verdict.WHAT_MOVED;
    }

    /** The verdict was carried out. */
    void sent(Map<String, TypedValue<?>> record, boolean all, OptionalLong time) {
        fresh = false;
        if (time.isPresent()) {
            spoke = time;
        }
        for (String name : all ? record.keySet() : moved) {
            Optional.ofNullable(watches.get(name)).ifPresent(Watch::commit);
        }
        for (String name : failed) {
            Optional.ofNullable(watches.get(name)).ifPresent(Watch::forget);
        }
    }

    /** Whether the property, or the value that it stands beside, moved or failed in the record just judged. */
    boolean news(String property) {
        String base = Companions.base(property);
        return moved.contains(property) || moved.contains(base) || failed.contains(base);
    }

    Map<String, Watch> watches() {
        return watches;
    }

    OptionalLong spoke() {
        return spoke;
    }

    /** Continues where a predecessor's lane stood. */
    void resume(OptionalLong lastSpoke) {
        spoke = lastSpoke;
        fresh = false;
    }

    /** Goes on with what a predecessor knew of one property, where it is still watched. */
    void resume(String property, long count, double mean, double variance, Optional<TypedValue<?>> sent) {
        rules.of(property).ifPresent(band -> {
            var watch = new Watch(band, new Spread(memory, count, mean, variance));
            sent.ifPresent(watch::resume);
            watches.put(property, watch);
        });
    }

    private Optional<Watch> watch(String property) {
        Watch known = watches.get(property);
        if (known != null) {
            return Optional.of(known);
        }
        return rules.of(property).map(band -> {
            var watch = new Watch(band, new Spread(memory));
            if (watches.size() < LIMIT) {
                watches.put(property, watch);
            }
            return watch;
        });
    }

    private void fail(String property) {
        if (property.equals(Companions.ASSET_ERROR) || rules.of(property).isPresent()) {
            failed.add(property);
        }
    }

    private boolean silent(OptionalLong time, long silence) {
        if (silence == 0 || time.isEmpty()) {
            return false;
        }
        if (spoke.isEmpty()) {
            spoke = time;
            return false;
        }
        long waited = time.getAsLong() - spoke.getAsLong();
        return waited >= silence || waited < 0; // a clock that was set back: speak, and count from there
    }
}
