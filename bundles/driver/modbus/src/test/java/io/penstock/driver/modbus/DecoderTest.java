// SPDX-License-Identifier: Apache-2.0
package io.penstock.driver.modbus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.driver.modbus.FieldException.BadChannel;
import io.penstock.driver.modbus.FieldException.BadValue;
import java.util.HexFormat;
import java.util.Map;
import org.eclipse.kura.type.DataType;
import org.eclipse.kura.type.TypedValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecoderTest {

    @ParameterizedTest(name = "{1} of {0} as {2} is {3}")
    @CsvSource({
        "FFFE,             INT16,  INTEGER, -2",
        "FFFE,             UINT16, INTEGER, 65534",
        "FFFE,             INT16,  LONG,    -2",
        "FFFE,             INT16,  FLOAT,   -2.0",
        "FFFE,             INT16,  DOUBLE,  -2.0",
        "FFFE,             INT16,  STRING,  -2",
        "0000,             INT16,  BOOLEAN, false",
        "0002,             INT16,  BOOLEAN, true",
        "FFFFFFFE,         INT32,  INTEGER, -2",
        "FFFFFFFE,         UINT32, LONG,    4294967294",
        "FFFFFFFE,         UINT32, DOUBLE,  4.294967294E9",
        "7FFFFFFFFFFFFFFF, INT64,  LONG,    9223372036854775807",
        "FFFFFFFFFFFFFFFE, INT64,  LONG,    -2",
        "7FFFFFFFFFFFFFFF, UINT64, LONG,    9223372036854775807",
        "8000000000000000, UINT64, DOUBLE,  9.223372036854776E18",
        "FFFFFFFFFFFFFFFF, UINT64, STRING,  18446744073709551615",
        "FFFFFFFFFFFFFFFF, UINT64, DOUBLE,  1.8446744073709552E19",
        "42F6E979,         FLOAT,  FLOAT,   123.456",
        "3FC00000,         FLOAT,  DOUBLE,  1.5",
        "40200000,         FLOAT,  INTEGER, 2",
        "7FC00000,         FLOAT,  DOUBLE,  NaN",
        "7F800000,         FLOAT,  FLOAT,   Infinity",
        "405EDD2F1A9FBE77, DOUBLE, DOUBLE,  123.456",
        "405EDD2F1A9FBE77, DOUBLE, FLOAT,   123.456",
        "C008000000000000, DOUBLE, LONG,    -3",
        "48656C6C6F000000, STRING, STRING,  Hello",
        "4869202000000000, STRING, STRING,  Hi",
        "0008,             BIT,    BOOLEAN, true",
        "FFF7,             BIT,    BOOLEAN, false",
        "0008,             BIT,    INTEGER, 1",
        "0008,             BIT,    STRING,  true",
    })
    void decodes(String hex, String kind, DataType type, String expected) throws Exception {
        var keys = Channels.keys("HOLDING_REGISTER", 0, kind, "bit.index", "3", "string.length", "8");
        var value = decode(keys, type, hex);
        assertThat(value.getType()).isEqualTo(type);
        assertThat(value.getValue()).hasToString(expected);
    }

    @ParameterizedTest(name = "{1} of {0} does not fit {2}")
    @CsvSource({
        "80000000,         UINT32, INTEGER",
        "8000000000000000, UINT64, LONG",
        "8000000000000000, UINT64, INTEGER",
        "0000000080000000, INT64,  INTEGER",
        "7FC00000,         FLOAT,  INTEGER",
        "7F800000,         FLOAT,  LONG",
        "4F000000,         FLOAT,  INTEGER", // 2^31
        "7FEFFFFFFFFFFFFF, DOUBLE, FLOAT",
        "43E0000000000000, DOUBLE, LONG", // 2^63
        "FF00000000000000, STRING, STRING",
    })
    void givesNoValueWhereItWouldBeAnother(String hex, String kind, DataType type) {
        var keys = Channels.keys("HOLDING_REGISTER", 0, kind, "string.length", "8");
        assertThatThrownBy(() -> decode(keys, type, hex))
                .isInstanceOf(BadValue.class)
                .hasMessageStartingWith("modbus.value_out_of_range: ");
    }

    @ParameterizedTest(name = "{0} as {1}")
    @CsvSource({
        "FLOAT, BOOLEAN, every type but BOOLEAN for FLOAT",
        "STRING, INTEGER, STRING or BYTE_ARRAY for a text",
        "BIT, BYTE_ARRAY, every type but BYTE_ARRAY for a bit",
    })
    void refusesATypeThatCanNeverFit(String kind, DataType type, String allowed) throws BadChannel {
        var point = Channels.point(Channels.keys("HOLDING_REGISTER", 0, kind, "string.length", "8"));
        assertThatThrownBy(() -> Decoder.of(point, type))
                .isInstanceOf(BadChannel.class)
                .hasMessage("modbus.channel_config: channel 'x': +value.type is '" + type + "'; allowed: " + allowed);
    }

    /** 123.456 is 42F6E979; the four orders that devices are known to use. */
    @ParameterizedTest
    @CsvSource({
        "42F6E979, BIG_ENDIAN,    BIG_ENDIAN",
        "E97942F6, BIG_ENDIAN,    LITTLE_ENDIAN",
        "F64279E9, LITTLE_ENDIAN, BIG_ENDIAN",
        "79E9F642, LITTLE_ENDIAN, LITTLE_ENDIAN",
    })
    void knowsTheOrdersOfBytesAndWords(String hex, String bytes, String words) throws Exception {
        var keys = Channels.keys("INPUT_REGISTER", 0, "FLOAT", "byte.order", bytes, "word.order", words);
        assertThat(decode(keys, DataType.FLOAT, hex).getValue()).isEqualTo(123.456f);
    }

    @Test
    void exchangesTheBytesOfATextAndNotItsRegisters() throws Exception {
        var keys = Channels.keys("INPUT_REGISTER", 0, "STRING", "string.length", "5", "byte.order", "LITTLE_ENDIAN");
        assertThat(decode(keys, DataType.STRING, "65486C6C216F").getValue()).isEqualTo("Hello");
    }

    @Test
    void givesTheRegistersAsTheyAre() throws Exception {
        var keys = Channels.keys("INPUT_REGISTER", 0, "FLOAT", "byte.order", "LITTLE_ENDIAN");
        assertThat(decode(keys, DataType.BYTE_ARRAY, "42F6E979").getValue())
                .isEqualTo(HexFormat.of().parseHex("42F6E979"));
    }

    /** Modbus Application Protocol V1.1b3, 6.1: outputs 20 to 38 are CD 6B 05, the first the lowest bit. */
    @ParameterizedTest
    @CsvSource({"0, true", "1, false", "2, true", "8, true", "10, false", "18, true"})
    void countsCoilsFromTheLowestBit(int index, boolean on) throws Exception {
        var point = Channels.point(Channels.keys("COIL", 19, "BIT"));
        var data = HexFormat.of().parseHex("FFFFCD6B05");
        assertThat(Decoder.of(point, DataType.BOOLEAN).decode(data, 2, index).getValue())
                .isEqualTo(on);
    }

    /** Decodes behind three other bytes and one other register, as in a reply. */
    private static TypedValue<?> decode(Map<String, Object> keys, DataType type, String hex) throws FieldException {
        var data = HexFormat.of().parseHex("AAAAAA" + "BBBB" + hex);
        return Decoder.of(Channels.point(keys), type).decode(data, 3, 1);
    }
}
