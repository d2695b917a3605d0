// SPDX-License-Identifier: Apache-2.0
package io.penstock.driver.modbus;

import static io.penstock.driver.modbus.Statements.assertRead;
import static io.penstock.driver.modbus.Statements.assertWritten;
import static org.assertj.core.api.Assertions.assertThat;

import com.ghgande.j2mod.modbus.facade.ModbusTCPMaster;
import com.ghgande.j2mod.modbus.procimg.SimpleDigitalOut;
import com.ghgande.j2mod.modbus.procimg.SimpleInputRegister;
import com.ghgande.j2mod.modbus.procimg.SimpleProcessImage;
import com.ghgande.j2mod.modbus.procimg.SimpleRegister;
import com.ghgande.j2mod.modbus.slave.ModbusSlaveFactory;
import io.penstock.driver.simulator.MemoryDevice;
import io.penstock.driver.simulator.Misbehaviour;
import io.penstock.driver.simulator.ModbusServer;
import io.penstock.driver.simulator.Table;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.eclipse.kura.type.DataType;
import org.eclipse.kura.type.TypedValues;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Both ends against the other end that somebody else wrote: j2mod's, used as its own users do. */
@Timeout(20)
class InteropTest {

    @Test
    void readsAndWritesASlaveOfJ2mod() throws Exception {
        int port = freePort();
        var image = new SimpleProcessImage(1);
        for (int i = 0; i < 4; i++) {
            image.addRegister(new SimpleRegister(100 + i));
            image.addInputRegister(new SimpleInputRegister(200 + i));
            image.addDigitalOut(new SimpleDigitalOut(i % 2 == 0));
        }
        var slave = ModbusSlaveFactory.createTCPSlave(InetAddress.getLoopbackAddress(), port, 2, false);
        slave.addProcessImage(1, image);
        slave.open();
        var line = new Line(Connection::open, new Backoff(System::nanoTime, () -> 0), new LinkState("line"));
        try (var device = new ModbusDevice(Fixture.settings(port), line, () -> Fixture.NOW)) {
            var write = List.of(
                    Channels.write("w", TypedValues.newFloatValue(1.5f), Channels.keys("HOLDING_REGISTER", 2, "FLOAT")),
                    Channels.write("c", TypedValues.newBooleanValue(true), Channels.keys("COIL", 1, "BIT")));
            device.write(write);
            write.forEach(record -> assertWritten(record));
            var read = List.of(
                    Channels.read("a", DataType.INTEGER, Channels.keys("HOLDING_REGISTER", 1, "INT16")),
                    Channels.read("b", DataType.INTEGER, Channels.keys("INPUT_REGISTER", 3, "INT16")),
                    Channels.read("w", DataType.FLOAT, Channels.keys("HOLDING_REGISTER", 2, "FLOAT")),
                    Channels.read("c", DataType.BOOLEAN, Channels.keys("COIL", 1, "BIT")),
                    Channels.read("d", DataType.BOOLEAN, Channels.keys("COIL", 3, "BIT")));
            device.read(device.plan(read), read);
            assertRead(read.get(0), 101);
            assertRead(read.get(1), 203);
            assertRead(read.get(2), 1.5f);
            assertRead(read.get(3), true);
            assertRead(read.get(4), false);
        } finally {
            ModbusSlaveFactory.close(slave);
        }
    }

    @Test
    void isReadByAMasterOfJ2mod() throws Exception {
        var memory = new MemoryDevice();
        memory.set(Table.HOLDING_REGISTERS, 5, 4711, 4712);
        memory.setBit(Table.DISCRETE_INPUTS, 9, true);
        try (var server = ModbusServer.onLoopback(memory, new Misbehaviour())) {
            var master = new ModbusTCPMaster(InetAddress.getLoopbackAddress().getHostAddress(), server.port());
            master.connect();
            try {
                assertThat(master.readMultipleRegisters(1, 5, 2)[1].getValue()).isEqualTo(4712);
                assertThat(master.readInputDiscretes(1, 8, 3).getBit(1)).isTrue();
                master.writeMultipleRegisters(
                        1, 7, new SimpleRegister[] {new SimpleRegister(1), new SimpleRegister(2)});
                master.writeCoil(1, 3, true);
            } finally {
                master.disconnect();
            }
        }
        assertThat(memory.get(Table.HOLDING_REGISTERS, 8)).isEqualTo(2);
        assertThat(memory.getBit(Table.COILS, 3)).isTrue();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
