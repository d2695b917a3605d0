// SPDX-License-Identifier: Apache-2.0
package io.penstock.filter.deadband;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import org.eclipse.kura.type.LongValue;
import org.eclipse.kura.type.StringValue;
import org.eclipse.kura.type.TypedValue;
import org.eclipse.kura.wire.WireRecord;

/** The filter itself, a lane for each source. Thread-safe; it calls nobody. */
final class Deadband {

    /** More sources than this share the last lane's fate: their records are sent, and nothing is remembered. */
    private static final int LIMIT = 10_000;

    private final LongSupplier nanos;
    private final Map<String, Lane> lanes = new HashMap<>();
    private final StageCounts counts = new StageCounts();
    private Settings settings;

    /** @param nanos a monotonic clock in nanoseconds */
    Deadband(Settings settings, LongSupplier nanos) {
        this.settings = settings;
        this.nanos = nanos;
    }

    /** What of the record is to be sent; empty where it is to be silent. */
    synchronized Optional<WireRecord> judge(WireRecord record) {
        Map<String, TypedValue<?>> properties = record.getProperties();
        Lane lane = lane(source(properties));
        OptionalLong time = time(properties);
        Lane.Verdict verdict = lane.judge(properties, time, settings.silence());
        if (verdict == Lane.Verdict.NOTHING) {
            counts.add(0, 1);
            return Optional.empty();
        }
        counts.add(1, 0);
        boolean whole = verdict == Lane.Verdict.ALL || !settings.changedOnly();
        lane.sent(whole, time);
        return Optional.of(whole ? record : cut(properties, lane));
    }

    /** Goes on under other settings; values last sent stay known where they are still watched. */
    synchronized void reconfigure(Settings next) {
        if (!next.equals(settings)) {
            byte[] state = DeadbandState.write(lanes, settings, counts, nanos.getAsLong());
            settings = next;
            resume(state);
        }
    }

    /** What a successor needs to go on without a word too many. */
    synchronized byte[] state() {
        return DeadbandState.write(lanes, settings, counts, nanos.getAsLong());
    }

    /** @throws IllegalArgumentException where the bytes are of no known format; the filter then starts empty */
    synchronized void resume(byte[] state) {
        lanes.clear();
        if (state.length > 0) {
            counts.reset();
            try {
                DeadbandState.read(state, this::lane, settings, counts, nanos.getAsLong());
            } catch (IllegalArgumentException e) {
                lanes.clear();
                throw e;
            }
        }
    }

    StageCounts counts() {
        return counts;
    }

    private Lane lane(String source) {
        Lane known = lanes.get(source);
        if (known != null) {
            return known;
        }
        var lane = new Lane(settings.bands(), settings.memory());
        if (lanes.size() < LIMIT) {
            lanes.put(source, lane);
        }
        return lane;
    }

    private String source(Map<String, TypedValue<?>> record) {
        return record.get(settings.group()) instanceof StringValue name ? name.getValue() : "";
    }

    private OptionalLong time(Map<String, TypedValue<?>> record) {
        if (settings.time().isEmpty()) {
            return OptionalLong.of(nanos.getAsLong());
        }
        return record.get(settings.time()) instanceof LongValue millis
                ? OptionalLong.of(millis.getValue() * 1_000_000)
                : OptionalLong.empty();
    }

    private WireRecord cut(Map<String, TypedValue<?>> record, Lane lane) {
        var kept = new LinkedHashMap<String, TypedValue<?>>();
        record.forEach((name, value) -> {
            if (lane.news(name)
                    || name.equals(settings.group())
                    || name.equals(settings.time())
                    || name.equals("assetTimestamp")) {
                kept.put(name, value);
            }
        });
        return new WireRecord(kept);
    }
}
