// SPDX-License-Identifier: Apache-2.0
package io.penstock.driver.modbus;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.kura.core.configuration.metatype.Tad;
import org.eclipse.kura.core.configuration.metatype.Toption;
import org.eclipse.kura.core.configuration.metatype.Tscalar;
import org.eclipse.kura.driver.ChannelDescriptor;

/** What must be known of a channel, as a list of {@link Tad}: Kura's console and assets take nothing else. */
final class Descriptor implements ChannelDescriptor {

    @Override
    public Object getDescriptor() {
        return List.of(
                choice(ChannelKeys.TABLE, "Table", Table.values(), Table::label, "Where the value is."),
                number(
                        required(ChannelKeys.ADDRESS, "Address", "0"),
                        65_535,
                        "Of the first register or bit, as in the protocol, from 0: what a manual calls 40001 is"
                                + " holding register 0."),
                choice(
                        ChannelKeys.DATA_TYPE,
                        "Data type",
                        Kind.values(),
                        Kind::label,
                        "What stands there; BIT for coils and discrete inputs."),
                order(ChannelKeys.BYTE_ORDER, "Byte order", "Which byte of a register comes first."),
                order(ChannelKeys.WORD_ORDER, "Word order", "Which register of a number comes first."),
                number(
                        optional(ChannelKeys.STRING_LENGTH, "String length"),
                        ChannelKeys.MAX_STRING,
                        "Bytes of a text, at least 1; for the data type STRING only."),
                number(
                        optional(ChannelKeys.BIT_INDEX, "Bit index"),
                        15,
                        "Bit of a register, 0 the lowest; for the data type BIT in a register only."),
                number(
                        optional(ChannelKeys.UNIT_ID, "Unit id"),
                        255,
                        "Unit behind a serial gateway; empty for the driver's."));
    }

    private static <E extends Enum<E>> Tad choice(
            String id, String name, E[] values, Function<E, String> label, String description) {
        var first = values[0] instanceof Kind ? Kind.INT16.name() : Table.HOLDING_REGISTER.name();
        var choice = required(id, name, first);
        choice.setType(Tscalar.STRING);
        choice.setDescription(description);
        Stream.of(values).forEach(value -> choice.setOption(option(label.apply(value), value.name())));
        return choice;
    }

    private static Tad order(String id, String name, String description) {
        var order = required(id, name, PointReader.Order.BIG_ENDIAN.name());
        order.setType(Tscalar.STRING);
        order.setDescription(description);
        order.setOption(option("high first", PointReader.Order.BIG_ENDIAN.name()));
        order.setOption(option("low first", PointReader.Order.LITTLE_ENDIAN.name()));
        return order;
    }

    private static Tad number(Tad attribute, int most, String description) {
        attribute.setType(Tscalar.INTEGER);
        attribute.setDescription(description);
        attribute.setMin("0");
        attribute.setMax(String.valueOf(most));
        return attribute;
    }

    private static Tad required(String id, String name, String otherwise) {
        var attribute = optional(id, name);
        attribute.setDefault(otherwise);
        attribute.setRequired(true);
        return attribute;
    }

    private static Tad optional(String id, String name) {
        var attribute = new Tad();
        attribute.setId(id);
        attribute.setName(name);
        attribute.setCardinality(0);
        attribute.setRequired(false);
        return attribute;
    }

    private static Toption option(String label, String value) {
        var option = new Toption();
        option.setLabel(label);
        option.setValue(value);
        return option;
    }
}
