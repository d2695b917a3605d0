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
        Emission emission = plan.emission();
        var properties =
                new LinkedHashMap<String, TypedValue<?>>(emission.errors() ? 4 + raw.size() * 5 : 4 + raw.size() * 3);
        var times = new Times(emission.timestamps());
        for (int i = 0; i < raw.size(); i++) {
            ChannelOutput output = output(plan, raw.get(i), i);
            if (output != null && news(emission, output, raw.get(i))) {
                put(emission, output, raw.get(i), times, properties);
            }
        }
        if (whole && emission.errors()) {
            plan.channels()
                    .problems()
                    .forEach(problem -> properties.put(
                            problem.channel() + AssetKeys.ERROR_SUFFIX, new StringValue(problem.toString())));
        }
        if (properties.isEmpty() && !emission.empty()) {
            return Optional.empty();
        }
        times.single(millis).ifPresent(time -> properties.put(AssetKeys.ASSET_TIMESTAMP, time));
        properties.put(AssetKeys.ASSET_NAME, assetName);
        return Optional.of(new WireRecord(properties));
    }

    /** The record of a read that reached no channel at all; empty where the asset is to be silent about it. */
    Optional<WireRecord> failed(AssetPlan plan, String why, boolean perChannel) {
        Emission emission = plan.emission();
        if (!emission.errors() || !emission.connectionErrors() && !perChannel) {
            return Optional.empty();
        }
        var properties = new LinkedHashMap<String, TypedValue<?>>();
        var error = new StringValue(why);
        var now = new LongValue(millis.getAsLong());
        if (emission.connectionErrors()) {
            properties.put(AssetKeys.ASSET_ERROR, error);
        } else {
            for (ChannelOutput output : plan.readable()) {
                changes.forget(output.name());
                properties.put(output.errorName(), error);
            }
        }
        if (emission.timestamps() != TimestampMode.NO_TIMESTAMPS) {
            properties.put(AssetKeys.ASSET_TIMESTAMP, now);
        }
        properties.put(AssetKeys.ASSET_NAME, assetName);
        return Optional.of(new WireRecord(properties));
    }

    private boolean news(Emission emission, ChannelOutput output, ChannelRecord raw) {
        if (!emission.onChange()) {
            return true;
        }
        if (!Failures.succeeded(raw)) {
            changes.forget(output.name());
            return true;
        }
        return changes.changed(output.name(), output.scaling().apply(raw.getValue()));
    }

    private static void put(
            Emission emission,
            ChannelOutput output,
            ChannelRecord raw,
            Times times,
            Map<String, TypedValue<?>> properties) {
        boolean good = Failures.succeeded(raw);
        if (good) {
            output.putValue(raw, properties);
        }
        times.put(raw.getTimestamp(), output, properties);
        if (emission.errors()) {
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
