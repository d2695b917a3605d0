// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.asset;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.eclipse.kura.channel.ChannelRecord;
import org.eclipse.kura.type.LongValue;
import org.eclipse.kura.type.StringValue;
import org.eclipse.kura.type.TypedValue;
import org.eclipse.kura.wire.WireRecord;

/** Makes the wire record of what a driver read, with the properties and names of Kura 5.6. Any thread. */
final class RecordBuilder {

    private static final StringValue NO_ERROR = new StringValue("");

    private final StringValue assetName;
    private final ChangeCache changes;
    private final LongSupplier millis;

    /** @param millis the wall clock, for records that this asset stamps */
    RecordBuilder(String assetName, ChangeCache changes, LongSupplier millis) {
        this.assetName = new StringValue(assetName);
        this.changes = changes;
        this.millis = millis;
    }

    /** The record of some readings, as the driver gave them; empty where there is nothing to emit. */
    Optional<WireRecord> of(AssetPlan plan, List<ChannelRecord> raw, boolean whole) {
        AssetSettings settings = plan.settings();
        var properties = new LinkedHashMap<String, TypedValue<?>>(
                settings.emitErrors() ? 4 + raw.size() * 5 : 4 + raw.size() * 3);
        var times = new Times(settings.timestamps());
        for (int i = 0; i < raw.size(); i++) {
            ChannelOutput output = output(plan, raw.get(i), i);
            if (output != null && news(settings, output, raw.get(i))) {
                put(settings, output, raw.get(i), times, properties);
            }
        }
        if (whole && settings.emitErrors()) {
            plan.channels()
                    .problems()
                    .forEach(problem -> properties.put(
                            problem.channel() + AssetKeys.ERROR_SUFFIX, new StringValue(problem.toString())));
        }
        if (properties.isEmpty() && !settings.emitEmptyEnvelopes()) {
            return Optional.empty();
        }
        times.single(millis).ifPresent(time -> properties.put(AssetKeys.ASSET_TIMESTAMP, time));
        properties.put(AssetKeys.ASSET_NAME, assetName);
        return Optional.of(new WireRecord(properties));
    }

    /** The record of a read that reached no channel at all; empty where the asset is to be silent about it. */
    Optional<WireRecord> failed(AssetPlan plan, String why, boolean perChannel) {
        AssetSettings settings = plan.settings();
        if (!settings.emitErrors() || !settings.emitConnectionErrors() && !perChannel) {
            return Optional.empty();
        }
        var properties = new LinkedHashMap<String, TypedValue<?>>();
        var error = new StringValue(why);
        var now = new LongValue(millis.getAsLong());
        if (settings.emitConnectionErrors()) {
            properties.put(AssetKeys.ASSET_ERROR, error);
        } else {
            for (ChannelOutput output : plan.readable()) {
                changes.forget(output.name());
                properties.put(output.errorName(), error);
            }
        }
        if (settings.timestamps() != TimestampMode.NO_TIMESTAMPS) {
            properties.put(AssetKeys.ASSET_TIMESTAMP, now);
        }
        properties.put(AssetKeys.ASSET_NAME, assetName);
        return Optional.of(new WireRecord(properties));
    }

    private boolean news(AssetSettings settings, ChannelOutput output, ChannelRecord raw) {
        if (!settings.emitOnChange()) {
            return true;
        }
        if (!Failures.succeeded(raw)) {
            changes.forget(output.name());
            return true;
        }
        return changes.changed(output.name(), output.scaling().apply(raw.getValue()));
    }

    private static void put(
            AssetSettings settings,
            ChannelOutput output,
            ChannelRecord raw,
            Times times,
            Map<String, TypedValue<?>> properties) {
        boolean good = Failures.succeeded(raw);
        if (good) {
            output.putValue(raw, properties);
        }
        times.put(raw.getTimestamp(), output, properties);
        if (settings.emitErrors()) {
            properties.put(output.errorName(), good ? NO_ERROR : new StringValue(Failures.message(raw)));
        }
    }

    /** Drivers answer in the order in which they were asked; one that does not is looked up by name. */
    private static ChannelOutput output(AssetPlan plan, ChannelRecord raw, int position) {
        List<ChannelOutput> readable = plan.readable();
        if (position < readable.size()) {
            ChannelOutput expected = readable.get(position);
            if (expected.name().equals(raw.getChannelName())) {
                return expected;
            }
        }
        return plan.outputs().get(raw.getChannelName());
    }
}
