// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.asset;

import java.util.Collection;
import java.util.List;
import org.eclipse.kura.channel.ChannelType;
import org.eclipse.kura.channel.ScaleOffsetType;
import org.eclipse.kura.configuration.metatype.Option;
import org.eclipse.kura.core.configuration.metatype.Tad;
import org.eclipse.kura.core.configuration.metatype.Tocd;
import org.eclipse.kura.core.configuration.metatype.Toption;
import org.eclipse.kura.core.configuration.metatype.Tscalar;
import org.eclipse.kura.type.DataType;

/** The asset's definition for a console: its own attributes, then those of each channel, the asset's and the driver's. */
final class AssetDefinition {

    static Tocd of(Collection<String> channels, List<Tad> driverKeys) {
        var definition = new Tocd();
        definition.setId(AssetKeys.FACTORY_PID);
        definition.setName("Wire Asset");
        definition.setDescription("A device: channels that are read and written through a driver.");
        ofAsset().forEach(definition::addAD);
        for (String channel : channels) {
            ofChannel().forEach(key -> definition.addAD(named(channel, key)));
            driverKeys.forEach(key -> definition.addAD(named(channel, key)));
        }
        return definition;
    }

    private static List<Tad> ofAsset() {
        return List.of(
                attribute(AssetKeys.DESCRIPTION, Tscalar.STRING, false, "", "What the device is."),
                attribute(AssetKeys.DRIVER, Tscalar.STRING, true, "", "The driver that talks to the device."),
                attribute(
                        AssetKeys.EMIT_ALL_CHANNELS,
                        Tscalar.BOOLEAN,
                        true,
                        "false",
                        "When the driver reports one channel unasked, read and emit all."),
                choice(
                        AssetKeys.TIMESTAMP_MODE,
                        TimestampMode.values(),
                        TimestampMode.PER_CHANNEL,
                        "Which times stand in a record: none, one for each channel, or one for all, made here or the "
                                + "newest or oldest of the driver's."),
                attribute(
                        AssetKeys.EMIT_ERRORS,
                        Tscalar.BOOLEAN,
                        true,
                        "false",
                        "Put [channel]_error beside each value: why it could not be read, or nothing."),
                attribute(
                        AssetKeys.EMIT_CONNECTION_ERRORS,
                        Tscalar.BOOLEAN,
                        true,
                        "false",
                        "When the device cannot be reached at all, emit a record with assetError. Only together with "
                                + "emit.errors."),
                attribute(
                        AssetKeys.EMIT_ON_CHANGE,
                        Tscalar.BOOLEAN,
                        true,
                        "false",
                        "Emit only values that differ from the last one read. Errors are always emitted."),
                attribute(
                        AssetKeys.EMIT_EMPTY_ENVELOPES,
                        Tscalar.BOOLEAN,
                        true,
                        "true",
                        "Emit also where no channel has anything to say."),
                range(
                        attribute(
                                AssetKeys.DRIVER_WAIT_MS,
                                Tscalar.INTEGER,
                                false,
                                String.valueOf(AssetSettings.DEFAULT_WAIT_MS),
                                "How many milliseconds a read waits for a driver that is being swapped and has a line "
                                        + "to itself, before it fails."),
                        "0",
                        "60000"));
    }

    private static List<Tad> ofChannel() {
        return List.of(
                attribute(ChannelKeys.ENABLED, Tscalar.BOOLEAN, true, "true", "Whether the channel is used."),
                attribute(ChannelKeys.NAME, Tscalar.STRING, true, "Channel-1", "Name of the channel."),
                choice(
                        ChannelKeys.TYPE,
                        ChannelType.values(),
                        ChannelType.READ,
                        "Whether it is read, written or both."),
                choice(ChannelKeys.VALUE_TYPE, DataType.values(), DataType.INTEGER, "Type of the value in a record."),
                optional(choice(
                        ChannelKeys.SCALE_OFFSET_TYPE,
                        ScaleOffsetType.values(),
                        ScaleOffsetType.DEFINED_BY_VALUE_TYPE,
                        "Arithmetic of scale and offset. By value type, an INTEGER or LONG cuts a scale of 0.1 to 0.")),
                attribute(ChannelKeys.SCALE, Tscalar.DOUBLE, false, "", "Factor on the value that was read."),
                attribute(ChannelKeys.OFFSET, Tscalar.DOUBLE, false, "", "Added after the scale."),
                attribute(ChannelKeys.UNIT, Tscalar.STRING, false, "", "Unit of the value, for people."),
                attribute(
                        ChannelKeys.LISTEN,
                        Tscalar.BOOLEAN,
                        true,
                        "false",
                        "Emit when the driver reports the channel unasked, where it can."));
    }

    private static Tad attribute(String id, Tscalar type, boolean required, String otherwise, String description) {
        var attribute = new Tad();
        attribute.setId(id);
        attribute.setName(id.startsWith("+") ? id.substring(1) : id);
        attribute.setType(type);
        attribute.setCardinality(0);
        attribute.setRequired(required);
        attribute.setDescription(description);
        if (!otherwise.isEmpty()) {
            attribute.setDefault(otherwise);
        }
        return attribute;
    }

    private static Tad choice(String id, Enum<?>[] values, Enum<?> otherwise, String description) {
        Tad choice = attribute(id, Tscalar.STRING, true, otherwise.name(), description);
        for (Enum<?> value : values) {
            choice.setOption(option(value.name(), value.name()));
        }
        return choice;
    }

    private static Tad optional(Tad attribute) {
        attribute.setRequired(false);
        return attribute;
    }

    private static Tad range(Tad attribute, String least, String most) {
        attribute.setMin(least);
        attribute.setMax(most);
        return attribute;
    }

    private static Tad named(String channel, Tad key) {
        String prefix = channel + ChannelKeys.SEPARATOR;
        Tad named = attribute(
                prefix + key.getId(),
                Tscalar.valueOf(key.getType().name()),
                key.isRequired(),
                "",
                key.getDescription());
        named.setName(prefix + key.getName());
        named.setCardinality(key.getCardinality());
        named.setDefault(key.getDefault());
        range(named, key.getMin(), key.getMax());
        for (Option option : key.getOption()) {
            named.setOption(option(option.getLabel(), option.getValue()));
        }
        return named;
    }

    private static Toption option(String label, String value) {
        var option = new Toption();
        option.setLabel(label);
        option.setValue(value);
        return option;
    }

    private AssetDefinition() {}
}
