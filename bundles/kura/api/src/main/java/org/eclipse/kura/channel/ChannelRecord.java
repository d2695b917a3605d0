// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.channel;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.eclipse.kura.type.DataType;
import org.eclipse.kura.type.TypedValue;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A request to read or write a channel, which the driver completes in place with value, status and time.
 *
 * <p>A getter answers {@code null} for what nobody has set yet. Records are equal when everything but their
 * configuration is.
 */
@ProviderType
public class ChannelRecord {

    private final String name;
    private final DataType valueType;
    private Map<String, Object> channelConfig;
    private ChannelStatus channelStatus;
    private TypedValue<?> value;
    private long timestamp;
    private String unit;

    private ChannelRecord(String name, DataType valueType) {
        this.name = Objects.requireNonNull(name, "channelName");
        this.valueType = valueType;
    }

    public static ChannelRecord createReadRecord(String channelName, DataType valueType) {
        return createReadRecord(channelName, valueType, "");
    }

    public static ChannelRecord createReadRecord(String channelName, DataType valueType, String unit) {
        var read = new ChannelRecord(channelName, Objects.requireNonNull(valueType, "valueType"));
        read.unit = unit;
        return read;
    }

    /** A request to write the value; its type is the record's. */
    public static ChannelRecord createWriteRecord(String channelName, TypedValue<?> value) {
        var write = new ChannelRecord(channelName, value.getType());
        write.value = value;
        return write;
    }

    /** A record that says how a channel is, with neither type nor value. */
    public static ChannelRecord createStatusRecord(String channelName, ChannelStatus status) {
        var record = new ChannelRecord(channelName, null);
        record.setChannelStatus(status);
        return record;
    }

    /** The channel's keys as the driver's descriptor names them, or {@code null}. */
    public Map<String, Object> getChannelConfig() {
        return channelConfig;
    }

    /** The map is copied. */
    public void setChannelConfig(Map<String, Object> channelConfig) {
        this.channelConfig = new HashMap<>(channelConfig);
    }

    public ChannelStatus getChannelStatus() {
        return channelStatus;
    }

    public void setChannelStatus(ChannelStatus status) {
        this.channelStatus = Objects.requireNonNull(status, "status");
    }

    /** When the value was read or written, in milliseconds since the epoch; 0 before that. */
    public long getTimestamp() {
        return timestamp;
    }

    public void setTimestamp(long timestamp) {
        this.timestamp = timestamp;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public String getChannelName() {
        return name;
    }

    public DataType getValueType() {
        return valueType;
    }

    public TypedValue<?> getValue() {
        return value;
    }

    public void setValue(TypedValue<?> value) {
        this.value = Objects.requireNonNull(value, "value");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ChannelRecord that
                && timestamp == that.timestamp
                && valueType == that.valueType
                && name.equals(that.name)
                && Objects.equals(value, that.value)
                && Objects.equals(channelStatus, that.channelStatus)
                && Objects.equals(unit, that.unit);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, valueType, value, channelStatus, timestamp, unit);
    }

    @Override
    public String toString() {
        return "ChannelRecord [name=" + name + ", valueType=" + valueType + ", value=" + value + ", unit=" + unit
                + ", channelStatus=" + channelStatus + ", timestamp=" + timestamp + ", channelConfig=" + channelConfig
                + "]";
    }
}
