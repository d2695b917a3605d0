// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.channel;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import org.eclipse.kura.type.DataType;
import org.eclipse.kura.type.TypedValue;
import org.osgi.annotation.versioning.ProviderType;

/**
 * One named point of a device as an asset's configuration describes it.
 *
 * <p>A new channel is enabled and has no unit. Setters and constructors throw {@link NullPointerException} where a name,
 * type, scale, offset or configuration is {@code null}. Channels are equal when everything but their configuration is.
 */
@ProviderType
public class Channel {

    private final Map<String, Object> configuration;
    private String name;
    private ChannelType type;
    private DataType valueType;
    private ScaleOffsetType scaleOffsetType;
    private Number scale;
    private Number offset;
    private String unit = "";
    private boolean enabled = true;

    /** A channel of scale 1.0 and offset 0.0. */
    @Deprecated
    public Channel(String name, ChannelType type, DataType valueType, Map<String, Object> configuration) {
        this(name, type, valueType, ScaleOffsetType.DEFINED_BY_VALUE_TYPE, 1.0d, 0.0d, configuration);
    }

    /** @param configuration the driver's keys of this channel; kept, not copied, and seen read-only */
    public Channel(
            String name,
            ChannelType type,
            DataType valueType,
            ScaleOffsetType scaleOffsetType,
            Number valueScale,
            Number valueOffset,
            Map<String, Object> configuration) {
        this.name = Objects.requireNonNull(name, "name");
        this.type = Objects.requireNonNull(type, "type");
        this.valueType = Objects.requireNonNull(valueType, "valueType");
        this.scaleOffsetType = Objects.requireNonNull(scaleOffsetType, "scaleOffsetType");
        this.scale = Objects.requireNonNull(valueScale, "valueScale");
        this.offset = Objects.requireNonNull(valueOffset, "valueOffset");
        this.configuration = Collections.unmodifiableMap(configuration);
    }

    public Map<String, Object> getConfiguration() {
        return configuration;
    }

    public String getName() {
        return name;
    }

    public ChannelType getType() {
        return type;
    }

    public DataType getValueType() {
        return valueType;
    }

    public ScaleOffsetType getScaleOffsetType() {
        return scaleOffsetType;
    }

    public boolean isEnabled() {
        return enabled;
    }

    /** The scale as a double, which loses digits of a long beyond 2^53. */
    @Deprecated
    public double getValueScale() {
        return scale.doubleValue();
    }

    public Number getValueScaleAsNumber() {
        return scale;
    }

    /** The offset as a double, which loses digits of a long beyond 2^53. */
    @Deprecated
    public double getValueOffset() {
        return offset.doubleValue();
    }

    public Number getValueOffsetAsNumber() {
        return offset;
    }

    public String getUnit() {
        return unit;
    }

    public void setName(String name) {
        this.name = Objects.requireNonNull(name, "name");
    }

    public void setType(ChannelType type) {
        this.type = Objects.requireNonNull(type, "type");
    }

    public void setValueType(DataType valueType) {
        this.valueType = Objects.requireNonNull(valueType, "valueType");
    }

    public void setScaleOffsetType(ScaleOffsetType scaleOffsetType) {
        this.scaleOffsetType = Objects.requireNonNull(scaleOffsetType, "scaleOffsetType");
    }

    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }

    /** An unboxed long lands here too, and loses digits beyond 2^53; box it to keep them. */
    public void setScale(double scale) {
        this.scale = scale;
    }

    public void setScale(Number scale) {
        this.scale = Objects.requireNonNull(scale, "scale");
    }

    /** An unboxed long lands here too, and loses digits beyond 2^53; box it to keep them. */
    public void setOffset(double offset) {
        this.offset = offset;
    }

    public void setOffset(Number offset) {
        this.offset = Objects.requireNonNull(offset, "offset");
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    /** A request to read this channel, with its unit and a copy of its configuration. */
    public ChannelRecord createReadRecord() {
        var read = ChannelRecord.createReadRecord(name, valueType, unit);
        read.setChannelConfig(configuration);
        return read;
    }

    /**
     * A request to write this channel, with a copy of its configuration.
     *
     * @throws IllegalArgumentException if the value is not of this channel's type
     */
    public ChannelRecord createWriteRecord(TypedValue<?> value) {
        if (value.getType() != valueType) {
            throw new IllegalArgumentException("channel " + name + " takes " + valueType + ", not " + value.getType());
        }
        var write = ChannelRecord.createWriteRecord(name, value);
        write.setChannelConfig(configuration);
        return write;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Channel that
                && enabled == that.enabled
                && type == that.type
                && valueType == that.valueType
                && scaleOffsetType == that.scaleOffsetType
                && name.equals(that.name)
                && scale.equals(that.scale)
                && offset.equals(that.offset)
                && Objects.equals(unit, that.unit);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, type, valueType, scaleOffsetType, scale, offset, unit, enabled);
    }

    @Override
    public String toString() {
        return "Channel [name=" + name + ", type=" + type + ", valueType=" + valueType + ", scaleOffsetType="
                + scaleOffsetType + ", valueScale=" + scale + ", valueOffset=" + offset + ", unit=" + unit
                + ", enabled=" + enabled + ", configuration=" + configuration + "]";
    }
}
