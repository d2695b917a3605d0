// SPDX-License-Identifier: Apache-2.0
package io.penstock.driver.modbus;

import com.sun.management.ThreadMXBean;
import io.penstock.driver.simulator.MemoryDevice;
import io.penstock.driver.simulator.Misbehaviour;
import io.penstock.driver.simulator.ModbusServer;
import java.io.EOFException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.kura.channel.ChannelRecord;
import org.eclipse.kura.driver.PreparedRead;
import org.eclipse.kura.type.DataType;

/**
 * What the driver costs over a bare socket on loopback, in interleaved rounds. A main, not a test: no build runs it.
 *
 * <pre>java -cp target/test-classes:target/classes:... io.penstock.driver.modbus.Benchmark [rounds]</pre>
 */
final class Benchmark {

    private static final int GROUP = 100;
    private static final long ROUND_NANOS = 400_000_000L;

    /** One thing that is measured. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    private Benchmark() {}

    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length == 0 ? 9 : Integer.parseInt(arguments[0]);
        try (var server = ModbusServer.onLoopback(new MemoryDevice(), new Misbehaviour());
                var raw = new Raw(server.port())) {
            var line = new Line(Connection::open, new Backoff(System::nanoTime, () -> 0), new LinkState("bench"));
            try (var device = new ModbusDevice(Fixture.settings(server.port()), line, System::currentTimeMillis)) {
                var works = works(device, raw);
                var rates = new LinkedHashMap<String, List<Double>>();
                for (int round = -3; round < rounds; round++) { // three to warm up
                    for (var work : works.entrySet()) {
                        double rate = rate(work.getValue());
                        if (round >= 0) {
                            rates.computeIfAbsent(work.getKey(), name -> new ArrayList<>())
                                    .add(rate);
                        }
                    }
                }
                report(works, rates);
            }
        }
    }

    private static Map<String, Work> works(ModbusDevice device, Raw raw) {
        var one = device(device, 1);
        var all = device(device, GROUP);
        var singles = new ArrayList<PreparedRead>();
        for (int i = 0; i < GROUP; i++) {
            singles.add(new PreparedModbusRead(device, List.of(register(i))));
        }
        var unprepared = List.of(register(0));
        var works = new LinkedHashMap<String, Work>();
        works.put("raw socket, 1 register", () -> raw.read(1));
        works.put("prepared read, 1 channel", one::execute);
        works.put("read(), 1 channel", () -> device.read(device.plan(unprepared), unprepared));
        works.put("raw socket, 100 registers", () -> raw.read(GROUP));
        works.put("prepared read, 100 channels", all::execute);
        works.put("100 prepared reads of 1", () -> {
            for (var single : singles) {
                single.execute();
            }
        });
        return works;
    }

    private static void report(Map<String, Work> works, Map<String, List<Double>> rates) throws Exception {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (var work : works.entrySet()) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < 1000; i++) {
                work.getValue().run();
            }
            long bytes = (threads.getCurrentThreadAllocatedBytes() - before) / 1000;
            System.out.printf(
                    "%-30s %9.0f/s [%.0f..%.0f]  %d bytes allocated%n",
                    work.getKey(),
                    quantile(rates.get(work.getKey()), 0.5),
                    quantile(rates.get(work.getKey()), 0),
                    quantile(rates.get(work.getKey()), 1),
                    bytes);
        }
        System.out.printf(
                "prepared read of 1 channel: %.2f of the raw socket; of 100 channels: %.2f%n",
                ratio(rates, "prepared read, 1 channel", "raw socket, 1 register"),
                ratio(rates, "prepared read, 100 channels", "raw socket, 100 registers"));
        System.out.printf(
                "100 channels in one request: %.0f times 100 requests%n",
                ratio(rates, "prepared read, 100 channels", "100 prepared reads of 1"));
    }

    private static double rate(Work work) throws Exception {
        long start = System.nanoTime();
        long count = 0;
        while (System.nanoTime() - start < ROUND_NANOS) {
            work.run();
            count++;
        }
        return count * 1e9 / (System.nanoTime() - start);
    }

    /** Median of the ratios of the rounds: what disturbed a round disturbed both. */
    private static double ratio(Map<String, List<Double>> rates, String of, String to) {
        var ratios = new ArrayList<Double>();
        for (int i = 0; i < rates.get(of).size(); i++) {
            ratios.add(rates.get(of).get(i) / rates.get(to).get(i));
        }
        return quantile(ratios, 0.5);
    }

    private static double quantile(List<Double> values, double part) {
        var sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted[(int) Math.round(part * (sorted.length - 1))];
    }

    private static PreparedRead device(ModbusDevice device, int channels) {
        var records = new ChannelRecord[channels];
        Arrays.setAll(records, Benchmark::register);
        return new PreparedModbusRead(device, List.of(records));
    }

    private static ChannelRecord register(int address) {
        return Channels.read("c" + address, DataType.INTEGER, Channels.keys("HOLDING_REGISTER", address, "INT16"));
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
                    throw new EOFException();
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
