// SPDX-License-Identifier: Apache-2.0
package io.penstock.driver.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.BitSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Vectors: the examples of Modbus Application Protocol V1.1b3, 6.1 to 6.12; an address there is the number less 1. */
class ResponderTest {

    private final MemoryDevice device = new MemoryDevice();

    @BeforeEach
    void fillsTheDeviceOfTheExamples() {
        bits(Table.COILS, 0x13, "CD 6B 05");
        bits(Table.DISCRETE_INPUTS, 0xC4, "AC DB 35");
        device.set(Table.HOLDING_REGISTERS, 0x6B, 0x022B, 0x0000, 0x0064);
        device.set(Table.INPUT_REGISTERS, 0x08, 0x000A);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource({
        "01 00 13 00 13,                01 03 CD 6B 05,          6.1 read coils",
        "02 00 C4 00 16,                02 03 AC DB 35,          6.2 read discrete inputs",
        "03 00 6B 00 03,                03 06 02 2B 00 00 00 64, 6.3 read holding registers",
        "04 00 08 00 01,                04 02 00 0A,             6.4 read input registers",
        "05 00 AC FF 00,                05 00 AC FF 00,          6.5 write single coil",
        "06 00 01 00 03,                06 00 01 00 03,          6.6 write single register",
        "0F 00 13 00 0A 02 CD 01,       0F 00 13 00 0A,          6.11 write multiple coils",
        "10 00 01 00 02 04 00 0A 01 02, 10 00 01 00 02,          6.12 write multiple registers",
    })
    void answersTheExampleOfTheStandard(String request, String reply, String clause) {
        assertThat(answer(request)).isEqualTo(reply);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource({
        "65 00 00 00 01,                E5 01, a function it does not have",
        "03 FF FF 00 02,                83 02, past the last address",
        "03 00 C8 00 02,                83 02, an address taken away",
        "03 00 00 00 00,                83 03, no registers",
        "03 00 00 00 7E,                83 03, 126 registers",
        "01 00 00 07 D1,                81 03, 2001 coils",
        "05 00 00 12 34,                85 03, a coil that is neither on nor off",
        "0F 00 00 00 0A 01 CD,          8F 03, ten coils in one byte",
        "10 00 01 00 02 04 00 0A 01,    90 03, fewer bytes than said",
        "03 00,                         83 03, a request cut short",
    })
    void refusesWhatTheStandardRefuses(String request, String reply, String why) {
        device.withhold(Table.HOLDING_REGISTERS, 201, 201);
        assertThat(answer(request)).isEqualTo(reply);
    }

    @Test
    void keepsWhatWasWritten() {
        answer("10 00 01 00 02 04 00 0A 01 02");
        answer("0F 00 13 00 0A 02 CD 01");
        assertThat(device.get(Table.HOLDING_REGISTERS, 1)).isEqualTo(0x000A);
        assertThat(device.get(Table.HOLDING_REGISTERS, 2)).isEqualTo(0x0102);
        assertThat(answer("01 00 13 00 0A")).isEqualTo("01 02 CD 01");
    }

    private String answer(String request) {
        var reply = ByteBuffer.allocate(260);
        new Responder(device).answer(1, ByteBuffer.wrap(Hex.bytes(request)), reply);
        return Hex.text(reply.flip());
    }

    private void bits(Table table, int address, String packed) {
        BitSet.valueOf(Hex.bytes(packed)).stream().forEach(i -> device.setBit(table, address + i, true));
    }
}
