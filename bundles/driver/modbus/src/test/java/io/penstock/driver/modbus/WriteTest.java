// SPDX-License-Identifier: Apache-2.0
package io.penstock.driver.modbus;

import static io.penstock.driver.modbus.Statements.assertRefused;
import static io.penstock.driver.modbus.Statements.assertWritten;
import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.driver.simulator.Misbehaviour.Kind;
import io.penstock.driver.simulator.Table;
import java.io.IOException;
import java.util.List;
import org.eclipse.kura.channel.ChannelRecord;
import org.eclipse.kura.type.TypedValues;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class WriteTest {

    private Fixture fixture;

    @BeforeEach
    void starts() throws IOException {
        fixture = new Fixture();
    }

    @AfterEach
    void stops() {
        fixture.close();
    }

    @Test
    void writesARegisterANumberATextAndACoil() throws Exception {
        assertWritten(fixture.write(register("a", 3, 1234)));
        assertWritten(fixture.write(
                Channels.write("b", TypedValues.newDoubleValue(1.5), Channels.keys("HOLDING_REGISTER", 4, "FLOAT"))));
        assertWritten(fixture.write(Channels.write(
                "c",
                TypedValues.newStringValue("Hi"),
                Channels.keys("HOLDING_REGISTER", 6, "STRING", "string.length", "4"))));
        assertWritten(fixture.write(coil("d", 7, true)));
        assertThat(registers(3, 8)).containsExactly(1234, 0x3FC0, 0, 0x4869, 0);
        assertThat(fixture.memory.getBit(Table.COILS, 7)).isTrue();
    }

    @Test
    void writesNeighboursInOneRequest() throws Exception {
        var records = List.of(
                register("a", 3, 1), register("b", 4, 2), register("c", 5, 3), coil("d", 8, true), coil("e", 9, true));
        fixture.device.write(records);
        records.forEach(Statements::assertWritten);
        assertThat(registers(3, 6)).containsExactly(1, 2, 3);
        assertThat(fixture.memory.getBit(Table.COILS, 9)).isTrue();
        assertThat(fixture.server().requests()).isEqualTo(2);
    }

    @Test
    void keepsTheOrderWhereAChannelIsWrittenTwice() throws Exception {
        fixture.device.write(List.of(register("a", 3, 1), register("b", 9, 2), register("a", 3, 3)));
        assertThat(registers(3, 4)).containsExactly(3);
    }

    @Test
    void usesTheMultipleFunctionsOnlyWhereItIsTold() throws Exception {
        fixture.close();
        fixture = new Fixture(Channels.LIMITS, true, false);
        assertWritten(fixture.write(register("a", 3, 9)));
        assertWritten(fixture.write(coil("b", 3, true)));
        assertThat(registers(3, 4)).containsExactly(9);
        assertThat(fixture.memory.getBit(Table.COILS, 3)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void changesOneBitOfARegisterAndLeavesTheOthers(boolean on) throws Exception {
        fixture.memory.set(Table.HOLDING_REGISTERS, 3, on ? 0xF0F0 : 0xF0F4);
        assertWritten(fixture.write(Channels.write(
                "a", TypedValues.newBooleanValue(on), Channels.keys("HOLDING_REGISTER", 3, "BIT", "bit.index", "2"))));
        assertThat(registers(3, 4)).containsExactly(on ? 0xF0F4 : 0xF0F0);
    }

    @Test
    void failsOnlyTheChannelThatTheDeviceRefuses() throws Exception {
        fixture.memory.withhold(Table.HOLDING_REGISTERS, 4, 4);
        var records = List.of(register("a", 3, 1), register("b", 4, 2), register("c", 5, 3));
        fixture.device.write(records);
        assertWritten(records.get(0));
        assertRefused(records.get(1), "modbus.refused.illegal_address");
        assertWritten(records.get(2));
        assertThat(registers(3, 4)).containsExactly(1);
        assertThat(registers(5, 6)).containsExactly(3);
    }

    @Test
    void failsOnlyTheChannelThatCannotBeWritten() throws Exception {
        var readOnly = Channels.write("a", TypedValues.newIntegerValue(1), Channels.keys("INPUT_REGISTER", 3, "INT16"));
        var tooBig = register("b", 3, 40_000);
        var good = register("c", 4, 5);
        fixture.device.write(List.of(readOnly, tooBig, good));
        assertRefused(readOnly, "modbus.channel_config");
        assertRefused(tooBig, "modbus.value_out_of_range");
        assertWritten(good);
    }

    /** It may have been carried out: a motor must not be started twice. */
    @Test
    void sendsAWriteNeverTwiceWhenTheConnectionBreaks() throws Exception {
        fixture.write(register("a", 3, 1));
        fixture.misbehaviour.once(Kind.CLOSE);
        assertRefused(fixture.write(register("a", 3, 2)), "modbus.connection_lost");
        assertThat(fixture.server().requests()).isEqualTo(2);
    }

    private int[] registers(int from, int to) {
        var values = new int[to - from];
        for (int i = 0; i < values.length; i++) {
            values[i] = fixture.memory.get(Table.HOLDING_REGISTERS, from + i);
        }
        return values;
    }

    private static ChannelRecord register(String name, int address, int value) {
        return Channels.write(
                name, TypedValues.newIntegerValue(value), Channels.keys("HOLDING_REGISTER", address, "INT16"));
    }

    private static ChannelRecord coil(String name, int address, boolean on) {
        return Channels.write(name, TypedValues.newBooleanValue(on), Channels.keys("COIL", address, "BIT"));
    }
}
