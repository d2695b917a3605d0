// SPDX-License-Identifier: Apache-2.0
package io.penstock.driver.modbus;

import io.penstock.driver.modbus.FieldException.BadChannel;
import io.penstock.driver.modbus.FieldException.BadValue;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.eclipse.kura.type.DataType;
import org.eclipse.kura.type.TypedValue;
import org.eclipse.kura.type.TypedValues;

/** Takes one channel's value out of a reply. Made once per channel, so that a reading chooses nothing. */
@FunctionalInterface
interface Decoder {

    /**
     * @param data the data of a reply, from {@code start}
     * @param index of the channel's first register or bit in that data
     */
    TypedValue<?> decode(byte[] data, int start, int index) throws BadValue;

    /**
     * The decoder of a point for a value type.
     *
     * @throws BadChannel where what is there can never be of that type
     */
    static Decoder of(Point point, DataType type) throws BadChannel {
        if (type == DataType.BYTE_ARRAY && point.kind() != Kind.BIT) {
            int bytes = 2 * point.count();
            return (data, start, index) -> {
                int from = start + 2 * index;
                return TypedValues.newByteArrayValue(Arrays.copyOfRange(data, from, from + bytes));
            };
        }
        if (point.kind() == Kind.STRING && type == DataType.STRING) {
            return (data, start, index) -> TypedValues.newStringValue(text(point, data, start + 2 * index));
        }
        if (point.kind() == Kind.BIT && type != DataType.BYTE_ARRAY) {
            return bit(point, type);
        }
        if (point.kind().floating() && type != DataType.BOOLEAN) {
            return floating(point, type);
        }
        if (point.kind().integer()) {
            return integer(point, type);
        }
        throw new BadChannel(point.channel(), "+value.type", type.name(), allowed(point.kind()));
    }

    private static String allowed(Kind kind) {
        return switch (kind) {
            case BIT -> "every type but BYTE_ARRAY for a bit";
            case STRING -> "STRING or BYTE_ARRAY for a text";
            default -> "every type but BOOLEAN for " + kind;
        };
    }

    private static Decoder bit(Point point, DataType type) {
        if (point.table().bits()) {
            return (data, start, index) -> ofBit((data[start + index / 8] >> index % 8 & 1) != 0, type);
        }
        return (data, start, index) ->
                ofBit((point.layout().get(data, start + 2 * index, 1) >> point.bit() & 1) != 0, type);
    }

    private static TypedValue<?> ofBit(boolean on, DataType type) {
        int number = on ? 1 : 0;
        return switch (type) {
            case BOOLEAN -> TypedValues.newBooleanValue(on);
            case INTEGER -> TypedValues.newIntegerValue(number);
            case LONG -> TypedValues.newLongValue(number);
            case FLOAT -> TypedValues.newFloatValue(number);
            case DOUBLE -> TypedValues.newDoubleValue(number);
            default -> TypedValues.newStringValue(String.valueOf(on));
        };
    }

    private static Decoder floating(Point point, DataType type) {
        var layout = point.layout();
        if (point.kind() == Kind.FLOAT && type == DataType.FLOAT) { // what a device sends most
            return (data, start, index) ->
                    TypedValues.newFloatValue(Float.intBitsToFloat((int) layout.get(data, start + 2 * index, 2)));
        }
        if (point.kind() == Kind.FLOAT) {
            return (data, start, index) ->
                    Numbers.of(Float.intBitsToFloat((int) layout.get(data, start + 2 * index, 2)), type);
        }
        return (data, start, index) ->
                Numbers.of(Double.longBitsToDouble(layout.get(data, start + 2 * index, 4)), type);
    }

    private static Decoder integer(Point point, DataType type) {
        var layout = point.layout();
        int registers = point.count();
        if (point.kind() == Kind.UINT64) {
            return (data, start, index) -> Numbers.ofUnsigned(layout.get(data, start + 2 * index, registers), type);
        }
        int spare =
                point.kind().unsigned() ? 0 : 64 - 16 * registers; // shifted up and down again, to take the sign along
        return (data, start, index) ->
                Numbers.of(layout.get(data, start + 2 * index, registers) << spare >> spare, type);
    }

    private static String text(Point point, byte[] data, int offset) throws BadValue {
        var bytes = point.layout().text(data, offset, point.count());
        int length = 0;
        while (length < point.length() && bytes[length] != 0) {
            length++;
        }
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length));
            return text.toString().stripTrailing();
        } catch (CharacterCodingException e) {
            throw new BadValue("what stands there is no UTF-8 text; check address, length and byte order");
        }
    }
}
