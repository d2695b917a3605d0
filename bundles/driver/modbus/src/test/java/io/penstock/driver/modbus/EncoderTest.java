// SPDX-License-Identifier: Apache-2.0
package io.penstock.driver.modbus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.driver.modbus.FieldException.BadValue;
import java.util.HexFormat;
import org.eclipse.kura.type.DataType;
import org.eclipse.kura.type.TypedValue;
import org.eclipse.kura.type.TypedValues;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncoderTest {

    @ParameterizedTest(name = "{0} {1} into {2} is {3}")
    @CsvSource({
        "INTEGER, -2,                   INT16,  FFFE",
        "INTEGER, 65535,                UINT16, FFFF",
        "BOOLEAN, true,                 UINT16, 0001",
        "DOUBLE,  7.0,                  INT16,  0007",
        "INTEGER, -2,                   INT32,  FFFFFFFE",
        "LONG,    4294967295,           UINT32, FFFFFFFF",
        "LONG,    -2,                   INT64,  FFFFFFFFFFFFFFFE",
        "DOUBLE,  18446744073709549568, UINT64, FFFFFFFFFFFFF800",
        "FLOAT,   123.456,              FLOAT,  42F6E979",
        "INTEGER, 3,                    FLOAT,  40400000",
        "DOUBLE,  NaN,                  FLOAT,  7FC00000",
        "DOUBLE,  123.456,              DOUBLE, 405EDD2F1A9FBE77",
        "STRING,  Hello,                STRING, 48656C6C6F00",
    })
    void encodes(DataType type, String text, String kind, String hex) throws Exception {
        assertThat(encode(type, text, kind)).isEqualTo(hex);
    }

    @ParameterizedTest(name = "{0} {1} into {2}")
    @CsvSource({
        "INTEGER, 32768,       INT16,  is not from -32768 to 32767",
        "INTEGER, -32769,      INT16,  is not from -32768 to 32767",
        "INTEGER, -1,          UINT16, is not from 0 to 65535",
        "LONG,    4294967296,  UINT32, is not from 0 to 4294967295",
        "LONG,    -1,          UINT64, is not from 0 to 18446744073709551615",
        "DOUBLE,  1.5,         INT16,  is no whole number",
        "DOUBLE,  NaN,         INT32,  is no whole number",
        "STRING,  12,          INT16,  is no whole number",
        "DOUBLE,  1e39,        FLOAT,  does not fit into a float",
        "BOOLEAN, true,        FLOAT,  is no number",
        "STRING,  sevenby,     STRING, has 7 bytes; the point has 6",
        "INTEGER, 1,           STRING, is no text",
    })
    void refusesAValueThatTheRegistersCannotHold(DataType type, String text, String kind, String problem) {
        assertThatThrownBy(() -> encode(type, text, kind))
                .isInstanceOf(BadValue.class)
                .hasMessageContaining(problem);
    }

    @Test
    void refusesRawBytesOfAnotherLength() throws Exception {
        var point = Channels.point(Channels.keys("HOLDING_REGISTER", 0, "FLOAT"));
        assertThat(Encoder.registers(point, TypedValues.newByteArrayValue(new byte[] {1, 2, 3, 4})))
                .containsExactly(1, 2, 3, 4);
        assertThatThrownBy(() -> Encoder.registers(point, TypedValues.newByteArrayValue(new byte[3])))
                .hasMessageContaining("3 bytes given; the point has 4");
    }

    @Test
    void takesBooleansAndZeroAndOneForABit() throws Exception {
        assertThat(Encoder.bit(TypedValues.newBooleanValue(true))).isTrue();
        assertThat(Encoder.bit(TypedValues.newLongValue(1))).isTrue();
        assertThat(Encoder.bit(TypedValues.newDoubleValue(0))).isFalse();
        assertThatThrownBy(() -> Encoder.bit(TypedValues.newIntegerValue(2))).isInstanceOf(BadValue.class);
        assertThatThrownBy(() -> Encoder.bit(TypedValues.newStringValue("true")))
                .isInstanceOf(BadValue.class);
    }

    /** What is written is read again, for each order of bytes and words. */
    @ParameterizedTest
    @CsvSource({"BIG_ENDIAN,BIG_ENDIAN", "BIG_ENDIAN,LITTLE_ENDIAN", "LITTLE_ENDIAN,BIG_ENDIAN"})
    void isTheInverseOfTheDecoder(String bytes, String words) throws Exception {
        var order = new String[] {"byte.order", bytes, "word.order", words, "string.length", "5"};
        for (var kind : new String[] {"INT32", "UINT32", "INT64", "DOUBLE", "FLOAT"}) {
            var point = Channels.point(Channels.keys("HOLDING_REGISTER", 0, kind, order));
            var data = Encoder.registers(point, TypedValues.newLongValue(123_456));
            assertThat(Decoder.of(point, DataType.LONG).decode(data, 0, 0).getValue())
                    .isEqualTo(123_456L);
        }
        var text = Channels.point(Channels.keys("HOLDING_REGISTER", 0, "STRING", order));
        var data = Encoder.registers(text, TypedValues.newStringValue("a\u00e9\u00f8"));
        assertThat(Decoder.of(text, DataType.STRING).decode(data, 0, 0).getValue())
                .isEqualTo("a\u00e9\u00f8");
    }

    private static String encode(DataType type, String text, String kind) throws FieldException {
        TypedValue<?> value = TypedValues.parseTypedValue(type, text);
        var point = Channels.point(Channels.keys("HOLDING_REGISTER", 0, kind, "string.length", "6"));
        return HexFormat.of().withUpperCase().formatHex(Encoder.registers(point, value));
    }
}
