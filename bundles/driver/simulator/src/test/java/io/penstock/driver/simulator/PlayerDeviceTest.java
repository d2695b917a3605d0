// SPDX-License-Identifier: Apache-2.0
package io.penstock.driver.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class PlayerDeviceTest {

    private static final String THREE_ROWS = "t,a,label\nx,1.5,0\ny,2.5,0\nz,3.5,1\n";

    @Test
    void presentsTheNextRowWhenTheRowCounterWasRead() throws Exception {
        var player = player(false, PlayerDevice.Pace.READ);
        for (int row = 1; row <= 3; row++) {
            var registers = read(player, 0, 9);
            assertThat(registers.getFloat()).isEqualTo(row + 0.5f);
            assertThat(registers.getFloat()).isEqualTo(row == 3 ? 1 : 0);
            assertThat(registers.getInt()).as("row counter").isEqualTo(row);
            assertThat(registers.getShort()).as("end").isZero();
            assertThat(registers.getInt()).as("rows").isEqualTo(3);
        }
        var end = read(player, 4, 5);
        assertThat(end.getInt()).isEqualTo(3);
        assertThat(end.getShort()).isEqualTo((short) 1);
        assertThat(read(player, 0, 2).getFloat()).as("the last row stays").isEqualTo(3.5f);
    }

    @Test
    void staysAtTheRowWhileOnlyColumnsAreRead() throws Exception {
        var player = player(false, PlayerDevice.Pace.READ);
        read(player, 0, 4);
        read(player, 0, 4);
        assertThat(read(player, 1000, 5).getInt()).isEqualTo(1);
        assertThat(read(player, 1000, 2).getInt()).isEqualTo(2);
    }

    @Test
    void presentsTheNextRowWhenItIsWrittenAndNotWhenRead() throws Exception {
        var player = player(false, PlayerDevice.Pace.WRITE);
        read(player, 0, 9);
        assertThat(read(player, 4, 2).getInt()).isEqualTo(1);
        player.writeRegisters(1, 0, ByteBuffer.wrap(new byte[] {0, 1}));
        assertThat(read(player, 4, 2).getInt()).isEqualTo(2);
    }

    @Test
    void countsOnWhenItLoops() throws Exception {
        var player = player(true, PlayerDevice.Pace.CLOCK);
        for (int i = 0; i < 3; i++) {
            player.next();
        }
        assertThat(read(player, 0, 2).getFloat()).isEqualTo(1.5f);
        assertThat(read(player, 1000, 3).getInt()).isEqualTo(4);
        assertThat(player.ended()).isFalse();
    }

    @Test
    void refusesRegistersItDoesNotHave() throws IOException {
        var player = player(false, PlayerDevice.Pace.CLOCK);
        assertThatThrownBy(() -> read(player, 5, 5)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> read(player, 1003, 3)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> read(player, 998, 3)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> player.writeRegisters(1, 0, ByteBuffer.wrap(new byte[] {0, 2})))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo(Refusal.ILLEGAL_VALUE));
    }

    private static PlayerDevice player(boolean loop, PlayerDevice.Pace pace) throws IOException {
        return new PlayerDevice(CsvTable.read(new StringReader(THREE_ROWS), "test.csv"), loop, pace);
    }

    private static ByteBuffer read(PlayerDevice player, int address, int count) throws Refusal {
        var out = ByteBuffer.allocate(2 * count);
        player.readRegisters(1, Table.INPUT_REGISTERS, address, count, out);
        return out.flip();
    }
}
