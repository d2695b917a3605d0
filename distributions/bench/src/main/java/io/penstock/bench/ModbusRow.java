// SPDX-License-Identifier: Apache-2.0
package io.penstock.bench;

import io.penstock.driver.modbus.ModbusDriver;
import io.penstock.driver.simulator.MemoryDevice;
import io.penstock.driver.simulator.Misbehaviour;
import io.penstock.driver.simulator.ModbusServer;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.eclipse.kura.channel.ChannelRecord;
import org.eclipse.kura.driver.PreparedRead;
import org.eclipse.kura.type.DataType;

/** The driver on loopback. */
final class ModbusRow implements Row {

    private static final int GROUP = 100;
    private static final int TURN = 100; // reads

    @Override
    public String name() {
        return "modbus";
    }

    @Override
    public boolean onOneCore() {
        return true;
    }

    @Override
    public String about() {
        return "A prepared read of the driver beside one frame out and one in on a bare blocking socket, same server on"
                + " loopback, in turns of a hundred, all on one core (by taskset, where there is one: across two cores a"
                + " round trip takes 55 us in place of 14, for whichever of the two the kernel puts there); then 100 channels in one read beside 100 reads of one channel each.";
    }

    @Override
    public String why() {
        return "A read checks the reply, decodes each channel and stamps it with value, type and time.";
    }

    @Override
    public void run(Run run) throws Exception {
        try (var server = ModbusServer.onLoopback(new MemoryDevice(), new Misbehaviour());
                var raw = new Raw(server.port())) {
            var driver = Components.make(
                    ModbusDriver.class,
                    Map.of("host", "127.0.0.1", "port", server.port(), "kura.service.pid", "bench"));
            for (int channels : new int[] {1, GROUP}) {
                PreparedRead read = driver.prepareRead(channels(0, channels));
                run.compare(
                        channels == 1 ? "read of 1 channel" : "read of 100 channels",
                        "reads/s",
                        Goal.ratioAtLeast(0.8),
                        () -> Clocks.inTurns(run.nanos(), TURN, read::execute, () -> raw.read(channels)));
            }
            coalescing(run, driver);
            driver.disconnect();
        }
    }

    private static void coalescing(Run run, ModbusDriver driver) throws Exception {
        PreparedRead all = driver.prepareRead(channels(0, GROUP));
        var singles = new ArrayList<PreparedRead>();
        for (int i = 0; i < GROUP; i++) {
            singles.add(driver.prepareRead(channels(i, 1)));
        }
        run.compare(
                "100 channels by coalescing",
                "channels/s",
                Goal.ratioAtLeast(50),
                () -> GROUP * Clocks.perSecond(run.nanos(), all::execute),
                () -> GROUP * Clocks.perSecond(run.nanos(), () -> each(singles)));
    }

    private static void each(List<PreparedRead> reads) throws Exception {
        for (PreparedRead read : reads) {
            read.execute();
        }
    }

    /** Channels as an asset gives them to a driver. */
    private static List<ChannelRecord> channels(int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(i -> {
                    var record = ChannelRecord.createReadRecord("c" + i, DataType.INTEGER, "");
                    record.setChannelConfig(
                            Map.of("table", "HOLDING_REGISTER", "address", String.valueOf(i), "data.type", "INT16"));
                    return record;
                })
                .toList();
    }

    /** The least that a client can do: a frame out, a frame in, no timeout and no check. */
    private static final class Raw implements AutoCloseable {

        private final Socket socket;
        private final byte[] frame = {0, 1, 0, 0, 0, 6, 1, 3, 0, 0, 0, 0};
        private final byte[] reply = new byte[260];

        Raw(int port) throws IOException {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
        }

        void read(int registers) throws IOException {
            frame[11] = (byte) registers;
            socket.getOutputStream().write(frame);
            int wanted = 9 + 2 * registers;
            for (int have = 0; have < wanted; ) {
                int n = socket.getInputStream().read(reply, have, wanted - have);
                if (n < 0) {
                    throw new EOFException("the simulator closed the connection");
                }
                have += n;
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
