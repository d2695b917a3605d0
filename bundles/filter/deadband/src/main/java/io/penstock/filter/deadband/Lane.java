// SPDX-License-Identifier: Apache-2.0
package io.penstock.filter.deadband;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiConsumer;
import org.eclipse.kura.type.TypedValue;

/** One source: its watched properties, and when it was last heard. Belongs to one thread at a time. */
final class Lane {

    /** A source with more properties than this is not a device: what is beyond is sent, not remembered. */
    private static final int LIMIT = 10_000;

    private final BandRules rules;
    private final int memory;
    private final Map<String, Optional<Watch>> watches = new HashMap<>();
    private final List<Watch> offered = new ArrayList<>();
    private final Set<String> failed = new HashSet<>();
    private final BiConsumer<String, TypedValue<?>> look = this::look;
    private boolean moved;
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
        offered.forEach(Watch::settle);
        offered.clear();
        failed.clear();
        moved = false;
        record.forEach(look);
        if (fresh || silent(time, silence)) {
            return Verdict.ALL;
        }
        return moved || !failed.isEmpty() ? Verdict.WHAT_MOVED : Verdict.NOTHING;
    }

    /** The verdict was carried out. */
    void sent(boolean all, OptionalLong time) {
        fresh = false;
        if (time.isPresent()) {
            spoke = time;
        }
        for (Watch watch : offered) {
            if (all || watch.moved()) {
                watch.commit();
            }
        }
        for (String name : failed) {
            watch(name).ifPresent(Watch::forget);
        }
    }

    /** Whether the property, or the value that it stands beside, moved or failed in the record just judged. */
    boolean news(String property) {
        String base = Companions.base(property);
        return failed.contains(base) || hasMoved(property) || hasMoved(base);
    }

    Map<String, Optional<Watch>> watches() {
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
            watches.put(property, Optional.of(watch));
        });
    }

    private void look(String name, TypedValue<?> value) {
        if (Companions.isFailure(name, value)) {
            fail(Companions.base(name));
        }
        Optional<Watch> watch = watch(name);
        if (watch.isPresent()) {
            offered.add(watch.get());
            moved |= watch.get().offer(value);
        }
    }

    private Optional<Watch> watch(String property) {
        Optional<Watch> known = watches.get(property);
        if (known == null) {
            known = rules.of(property).map(band -> new Watch(band, new Spread(memory)));
            if (watches.size() < LIMIT) {
                watches.put(property, known);
            }
        }
        return known;
    }

    private boolean hasMoved(String property) {
        Optional<Watch> known = watches.get(property);
        return known != null && known.isPresent() && known.get().moved();
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
