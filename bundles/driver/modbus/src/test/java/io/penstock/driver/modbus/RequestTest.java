// SPDX-License-Identifier: Apache-2.0
package io.penstock.driver.modbus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Vectors: the examples of Modbus Application Protocol V1.1b3, 6.1 to 6.12, with the header of a frame before them. */
class RequestTest {

    static Stream<Arguments> requests() {
        return Stream.of(
                arguments("6.1", Request.read(17, Table.COIL, 0x13, 19), "0006 11 01 00 13 00 13", 4),
                arguments("6.2", Request.read(17, Table.DISCRETE_INPUT, 0xC4, 22), "0006 11 02 00 C4 00 16", 4),
                arguments("6.3", Request.read(17, Table.HOLDING_REGISTER, 0x6B, 3), "0006 11 03 00 6B 00 03", 7),
                arguments("6.4", Request.read(255, Table.INPUT_REGISTER, 8, 1), "0006 FF 04 00 08 00 01", 3),
                arguments("6.5", Request.writeCoil(17, 0xAC, true), "0006 11 05 00 AC FF 00", 4),
                arguments("6.5 off", Request.writeCoil(17, 0xAC, false), "0006 11 05 00 AC 00 00", 4),
                arguments("6.6", Request.writeRegister(17, 1, hex("0003")), "0006 11 06 00 01 00 03", 4),
                arguments("6.11", Request.writeCoils(17, 0x13, hex("CD01"), 10), "0009 11 0F 0013 000A 02 CD01", 4),
                arguments(
                        "6.12", Request.writeRegisters(17, 1, hex("000A0102")), "000B 11 10 0001 0002 04 000A0102", 4));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("requests")
    void isEncodedAsInTheStandard(String clause, Request request, String frame, int replyBytes) {
        assertThat(request.frame()).isEqualTo(hex("0000 0000" + frame));
        assertThat(request.replyBytes()).isEqualTo(replyBytes);
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text.replace(" ", ""));
    }
}
