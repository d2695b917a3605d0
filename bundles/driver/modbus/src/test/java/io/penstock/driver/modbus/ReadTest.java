// SPDX-License-Identifier: Apache-2.0
package io.penstock.driver.modbus;

import static io.penstock.driver.modbus.Statements.assertFailed;
import static io.penstock.driver.modbus.Statements.assertRead;
import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.driver.simulator.Misbehaviour.Kind;
import io.penstock.driver.simulator.Table;
import io.penstock.kura.seam.LinkStatistics.State;
import java.io.IOException;
import java.util.stream.IntStream;
import org.eclipse.kura.channel.ChannelRecord;
import org.eclipse.kura.type.DataType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(20)
class ReadTest {

    private Fixture fixture;

    @BeforeEach
    void starts() throws IOException {
        fixture = new Fixture();
        for (int i = 0; i < 200; i++) {
            fixture.memory.set(Table.HOLDING_REGISTERS, i, 1000 + i);
            fixture.memory.set(Table.INPUT_REGISTERS, i, 2000 + i);
        }
    }

    @AfterEach
    void stops() {
        fixture.close();
    }

    @Test
    void readsAllFourTablesAndLeavesScaleToTheAsset() throws Exception {
        fixture.memory.setBit(Table.COILS, 5, true);
        fixture.memory.setBit(Table.DISCRETE_INPUTS, 6, true);
        fixture.memory.setFloat(Table.INPUT_REGISTERS, 10, 1.5f);
        var records = fixture.read(
                register("a", 3), // its configuration says +scale=10
                Channels.read("b", DataType.FLOAT, Channels.keys("INPUT_REGISTER", 10, "FLOAT")),
                Channels.read("c", DataType.BOOLEAN, Channels.keys("COIL", 5, "BIT")),
                Channels.read("d", DataType.BOOLEAN, Channels.keys("DISCRETE_INPUT", 6, "BIT")),
                Channels.read("e", DataType.BOOLEAN, Channels.keys("HOLDING_REGISTER", 3, "BIT", "bit.index", "1")));
        assertRead(records.get(0), 1003);
        assertRead(records.get(1), 1.5f);
        assertRead(records.get(2), true);
        assertRead(records.get(3), true);
        assertRead(records.get(4), (1003 & 2) != 0);
        assertThat(fixture.server().requests()).isEqualTo(4);
    }

    @Test
    void readsAHundredChannelsInOneRequest() throws Exception {
        var records = fixture.read(
                IntStream.range(0, 100).mapToObj(i -> register("c" + i, i)).toArray(ChannelRecord[]::new));
        for (int i = 0; i < 100; i++) {
            assertRead(records.get(i), 1000 + i);
        }
        assertThat(fixture.server().requests()).isEqualTo(1);
    }

    @Test
    void failsOnlyTheChannelWhoseConfigurationIsWrong() throws Exception {
        var records = fixture.read(
                register("good", 3),
                Channels.read("bad", DataType.INTEGER, Channels.keys("HOLDING_REGISTER", 70_000, "INT16")),
                ChannelRecord.createReadRecord("none", DataType.INTEGER));
        assertRead(records.get(0), 1003);
        assertFailed(records.get(1), "modbus.channel_config");
        assertFailed(records.get(2), "modbus.channel_config");
    }

    @Test
    void failsOnlyTheChannelWhoseValueDoesNotFit() throws Exception {
        fixture.memory.set(Table.HOLDING_REGISTERS, 0, 0x8000, 0);
        var records = fixture.read(
                Channels.read("big", DataType.INTEGER, Channels.keys("HOLDING_REGISTER", 0, "UINT32")),
                register("good", 2));
        assertFailed(records.get(0), "modbus.value_out_of_range");
        assertRead(records.get(1), 1002);
    }

    @Test
    void asksForTheOthersWithoutTheChannelThatTheDeviceRefuses() throws Exception {
        fixture.memory.withhold(Table.HOLDING_REGISTERS, 13, 13);
        var records = new ChannelRecord[20];
        for (int i = 0; i < 20; i++) {
            records[i] = register("c" + i, i);
        }
        var prepared = fixture.prepare(records);
        for (int round = 0; round < 3; round++) {
            var read = prepared.execute();
            for (int i = 0; i < 20; i++) {
                if (i == 13) {
                    assertFailed(read.get(i), "modbus.refused.illegal_address");
                } else {
                    assertRead(read.get(i), 1000 + i);
                }
            }
        }
        long before = fixture.server().requests();
        prepared.execute();
        assertThat(fixture.server().requests() - before).as("it has learnt").isLessThanOrEqualTo(6);

        fixture.memory.restore(Table.HOLDING_REGISTERS, 13, 13);
        assertRead(prepared.execute().get(13), 1013);
    }

    @Test
    void findsARefusedGapByOneSplit() throws Exception {
        fixture.memory.withhold(Table.HOLDING_REGISTERS, 4, 7);
        var prepared = fixture.prepare(
                register("a", 0), register("b", 1), register("c", 2), register("d", 3), register("e", 8));
        prepared.execute().forEach(record -> assertThat(record.getValue()).isNotNull());
        assertThat(fixture.server().requests()).isEqualTo(3);
        prepared.execute().forEach(record -> assertThat(record.getValue()).isNotNull());
        assertThat(fixture.server().requests()).isEqualTo(5);
    }

    @Test
    void doesNotStormADeviceThatRefusesEverything() throws Exception {
        fixture.memory.withhold(Table.HOLDING_REGISTERS, 0, 100);
        var records = IntStream.range(0, 50).mapToObj(i -> register("c" + i, i)).toArray(ChannelRecord[]::new);
        var prepared = fixture.prepare(records);
        for (int round = 0; round < 60; round++) {
            prepared.execute();
        }
        assertThat(fixture.server().requests()).isLessThan(60 + 8 * 100);
        fixture.memory.restore(Table.HOLDING_REGISTERS, 0, 100);
        prepared.execute().forEach(record -> assertThat(record.getValue()).isNotNull());
    }

    @Test
    void splitsNothingThatNoSplitCanHelp() throws Exception {
        fixture.misbehaviour.exceptionAlways(4);
        var records = fixture.read(register("a", 0), register("b", 1));
        assertFailed(records.get(0), "modbus.refused.device_failure");
        assertFailed(records.get(1), "modbus.refused.device_failure");
        assertThat(fixture.server().requests()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "SILENCE,           modbus.no_reply",
        "HALF,              modbus.no_reply",
        "GARBAGE,           modbus.malformed_reply",
        "WRONG_TRANSACTION, modbus.malformed_reply",
        "CLOSE,             modbus.connection_lost",
    })
    void failsOnlyTheBlockThatIsAnsweredWrong(Kind kind, String reason) throws Exception {
        var prepared = fixture.prepare(register("a", 0), register("b", 50), register("c", 100));
        fixture.misbehaviour.once(kind);
        var records = prepared.execute();
        assertFailed(records.get(0), reason);
        assertRead(records.get(1), 1050);
        assertRead(records.get(2), 1100);
        assertThat(fixture.link.seen().state()).isEqualTo(State.UP);
        assertRead(prepared.execute().get(0), 1000);
    }

    @Test
    void waitsTwiceForAUnitThatIsSilentAndNotMore() throws Exception {
        fixture.misbehaviour.always(Kind.SILENCE);
        var records = fixture.read(register("a", 0), register("b", 50), register("c", 100), register("d", 150));
        records.forEach(record -> assertFailed(record, "modbus.no_reply"));
        assertThat(fixture.server().requests()).isEqualTo(2);
    }

    @Test
    void readsTheOtherUnitsOfAGatewayWhereOneIsSilent() throws Exception {
        fixture.misbehaviour.once(Kind.SILENCE);
        fixture.misbehaviour.once(Kind.SILENCE);
        var records = fixture.read(ofUnit(1, 0), ofUnit(1, 50), ofUnit(1, 100), ofUnit(2, 0), ofUnit(2, 50));
        assertFailed(records.get(0), "modbus.no_reply");
        assertFailed(records.get(1), "modbus.no_reply");
        assertFailed(records.get(2), "modbus.no_reply");
        assertRead(records.get(3), 1000);
        assertRead(records.get(4), 1050);
        assertThat(fixture.server().connections()).as("it answers").isEqualTo(1);
    }

    /** Three units are silent in each round; the fourth is asked in the second all the same. */
    @Test
    void keepsNoUnitFromBeingReadForEver() throws Exception {
        var prepared = fixture.prepare(ofUnit(1, 0), ofUnit(2, 0), ofUnit(3, 0), ofUnit(4, 0));
        fixture.misbehaviour.once(Kind.SILENCE);
        fixture.misbehaviour.once(Kind.SILENCE);
        fixture.misbehaviour.once(Kind.SILENCE);
        assertFailed(prepared.execute().get(3), "modbus.no_reply");
        fixture.pass();
        fixture.misbehaviour.once(Kind.SILENCE); // now asked as 2, 3, 4, 1
        fixture.misbehaviour.once(Kind.SILENCE);
        fixture.misbehaviour.once(Kind.NONE);
        fixture.misbehaviour.once(Kind.SILENCE);
        assertRead(prepared.execute().get(3), 1000);
    }

    @Test
    void givesRecordsOfItsOwnToEachExecution() throws Exception {
        var prepared = fixture.prepare(register("a", 0));
        var first = prepared.execute().get(0);
        fixture.memory.set(Table.HOLDING_REGISTERS, 0, 7);
        var second = prepared.execute().get(0);
        assertRead(first, 1000);
        assertRead(second, 7);
        fixture.misbehaviour.exceptionOnce(4);
        assertFailed(prepared.execute().get(0), "modbus.refused.device_failure");
    }

    @Test
    void plansAgainWhenTheDriversConfigurationChanged() throws Exception {
        var prepared = fixture.prepare(register("a", 0), register("b", 3));
        prepared.execute();
        long before = fixture.server().requests();
        fixture.device.update(Fixture.settings(fixture.port(), new Limits(125, 0), false, false));
        prepared.execute();
        assertThat(fixture.server().requests() - before)
                .as("a gap of two is too wide now")
                .isEqualTo(2);
    }

    private static ChannelRecord ofUnit(int unit, int address) {
        var keys = Channels.keys("HOLDING_REGISTER", address, "UINT16", "unit.id", String.valueOf(unit));
        return Channels.read("u" + unit, DataType.INTEGER, keys);
    }

    private static ChannelRecord register(String name, int address) {
        return Channels.read(name, DataType.INTEGER, Channels.keys("HOLDING_REGISTER", address, "UINT16"));
    }
}
