// SPDX-License-Identifier: Apache-2.0
package io.penstock.driver.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PumpDeviceTest {

    private final PumpModel model = new PumpModel(5);
    private final Misbehaviour misbehaviour = new Misbehaviour();
    private final PumpDevice pump = new PumpDevice(model, misbehaviour);

    @Test
    void showsTheSignalsAsFloatsAndCountsTheSamples() throws Refusal {
        pump.sample(1);
        var registers = read(0, 18);
        for (var signal : Signal.values()) {
            assertThat(registers.getFloat(2 * signal.register())).isEqualTo((float) model.value(signal));
        }
        assertThat(registers.getInt(2 * PumpDevice.SAMPLES)).isEqualTo(2); // the model took the first
    }

    @Test
    void takesAFaultByOneWriteOfThreeRegistersAndTellsTheTruth() throws Refusal {
        write(0, Fault.LEAK.code(), 40, 1);
        pump.sample(1);
        assertThat(model.severity(Fault.LEAK)).isEqualTo(0.4);
        var truth = read(PumpDevice.TRUTH, 4);
        assertThat(new int[] {truth.getShort(), truth.getShort(), truth.getShort(), truth.getShort()})
                .containsExactly(1, Fault.LEAK.code(), 40, 0b10);
        assertThat(pump.readBits(1, Table.DISCRETE_INPUTS, 0, 1).get(0)).isTrue();

        write(2, 0);
        assertThat(pump.truth()).isEmpty();
        assertThat(read(PumpDevice.TRUTH, 1).getShort()).isZero();
    }

    @Test
    void takesAFaultByThreeWritesOfOneRegister() throws Refusal {
        write(0, Fault.CAVITATION.code());
        write(1, 70);
        assertThat(pump.truth()).isEmpty();
        write(2, 1);
        assertThat(pump.truth()).contains(Fault.CAVITATION);
    }

    @Test
    void endsEveryFaultByAZeroForCodeZero() throws Refusal {
        pump.inject(Fault.LEAK, 1);
        pump.inject(Fault.IMBALANCE, 1);
        write(0, 0, 0, 0);
        assertThat(pump.truth()).isEmpty();
    }

    @Test
    void sticksTheSensorThatIsChosen() throws Refusal {
        write(0, Fault.SENSOR_STUCK.code(), 100, 1, Signal.VOLTAGE.ordinal());
        double before = model.value(Signal.VOLTAGE);
        pump.sample(1);
        assertThat(model.value(Signal.VOLTAGE)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"0, 7", "1, 101", "2, 2", "3, 8"})
    void refusesAValueThatARegisterDoesNotKnow(int register, int value) {
        assertThatThrownBy(() -> write(register, value))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo(Refusal.ILLEGAL_VALUE));
    }

    @Test
    void refusesRegistersItDoesNotHave() {
        assertThatThrownBy(() -> read(20, 3)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> write(4, 1)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> pump.readBits(1, Table.COILS, 0, 1)).isInstanceOf(Refusal.class);
    }

    @Test
    void leavesItsClientsWhenItIsGoneAndComesBackByItself() throws IOException {
        try (var server = ModbusServer.onLoopback(pump, misbehaviour)) {
            try (var client = connect(server)) {
                client.getOutputStream().write(Hex.bytes("00 01 00 00 00 0D 01 10 00 00 00 03 06 00 06 00 05 00 01"));
                assertThat(client.getInputStream().readAllBytes()).hasSizeLessThanOrEqualTo(12);
            }
            try (var client = connect(server)) {
                assertThat(client.getInputStream().read()).isEqualTo(-1);
            }
            for (int second = 0; second < 5; second++) { // 5 % of 100 seconds
                pump.sample(1);
            }
            assertThat(pump.truth()).isEmpty();
            try (var client = connect(server)) {
                client.getOutputStream().write(Hex.bytes("00 02 00 00 00 06 01 04 00 12 00 01"));
                assertThat(Hex.text(client.getInputStream().readNBytes(11)))
                        .isEqualTo("00 02 00 00 00 05 01 04 02 00 00");
            }
        }
    }

    private static Socket connect(ModbusServer server) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        socket.setSoTimeout(5000);
        return socket;
    }

    private ByteBuffer read(int address, int count) throws Refusal {
        var out = ByteBuffer.allocate(2 * count);
        pump.readRegisters(1, Table.INPUT_REGISTERS, address, count, out);
        return out.flip();
    }

    private void write(int address, int... values) throws Refusal {
        var in = ByteBuffer.allocate(2 * values.length);
        for (int value : values) {
            in.putShort((short) value);
        }
        pump.writeRegisters(1, address, in.flip());
    }
}
