// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.asset;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.kura.channel.Channel;
import org.eclipse.kura.channel.ChannelRecord;
import org.eclipse.kura.type.StringValue;
import org.eclipse.kura.type.TypedValue;

/** One channel on its way out: the names of its properties, made once, and how its raw value is scaled. */
final class ChannelOutput {

    private final Channel channel;
    private final Scaling scaling;
    private final String timestampName;
    private final String errorName;
    private final String unitName;
    private final StringValue unit;
    private final Map<String, Object> driverConfig;

    ChannelOutput(Channel channel) {
        String name = channel.getName();
        this.channel = channel;
        this.scaling = new Scaling(
                channel.getValueType(),
                channel.getScaleOffsetType(),
                channel.getValueScaleAsNumber(),
                channel.getValueOffsetAsNumber());
        this.timestampName = name + AssetKeys.TIMESTAMP_SUFFIX;
        this.errorName = name + AssetKeys.ERROR_SUFFIX;
        this.unitName = name + AssetKeys.UNIT_SUFFIX;
        this.unit = new StringValue(channel.getUnit());
        this.driverConfig = new HashMap<>(channel.getConfiguration());
        driverConfig.put(ChannelKeys.VALUE_TYPE, scaling.raw().name());
    }

    Channel channel() {
        return channel;
    }

    String name() {
        return channel.getName();
    }

    Scaling scaling() {
        return scaling;
    }

    /** A request to the driver, in the type that scaling wants. */
    ChannelRecord request() {
        ChannelRecord request = ChannelRecord.createReadRecord(channel.getName(), scaling.raw(), channel.getUnit());
        request.setChannelConfig(driverConfig);
        return request;
    }

    /** The channel's keys with the type that scaling wants, for a listener. */
    Map<String, Object> driverConfig() {
        return driverConfig;
    }

    boolean listens() {
        return Boolean.parseBoolean(String.valueOf(channel.getConfiguration().get(ChannelKeys.LISTEN)));
    }

    /** What the record has of this channel, as the channel shows it: a copy, with its value scaled. */
    ChannelRecord shown(ChannelRecord raw) {
        ChannelRecord shown =
                ChannelRecord.createReadRecord(channel.getName(), channel.getValueType(), channel.getUnit());
        shown.setChannelConfig(channel.getConfiguration());
        shown.setTimestamp(raw.getTimestamp());
        shown.setChannelStatus(Failures.status(raw));
        if (Failures.succeeded(raw)) {
            shown.setValue(scaling.apply(raw.getValue()));
        }
        return shown;
    }

    void putValue(ChannelRecord raw, Map<String, TypedValue<?>> properties) {
        properties.put(channel.getName(), scaling.apply(raw.getValue()));
        if (!unit.getValue().isBlank()) {
            properties.put(unitName, unit);
        }
    }

    String timestampName() {
        return timestampName;
    }

    String errorName() {
        return errorName;
    }
}
