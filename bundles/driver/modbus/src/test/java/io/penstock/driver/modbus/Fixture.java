// SPDX-License-Identifier: Apache-2.0
package io.penstock.driver.modbus;

import io.penstock.driver.simulator.MemoryDevice;
import io.penstock.driver.simulator.Misbehaviour;
import io.penstock.driver.simulator.ModbusServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.kura.channel.ChannelRecord;
import org.eclipse.kura.driver.Driver.ConnectionException;

/** A device that can be stopped and started at one port, and a driver's parts before it, with short times. */
final class Fixture implements AutoCloseable {

    static final long NOW = 1_700_000_000_000L;

    final MemoryDevice memory = new MemoryDevice();
    final Misbehaviour misbehaviour = new Misbehaviour();
    final AtomicLong nanos = new AtomicLong();
    final LinkState link = new LinkState("line");
    final ModbusDevice device;
    private final int port;
    private ModbusServer server;

    Fixture() throws IOException {
        this(Channels.LIMITS, false, false);
    }

    Fixture(Limits limits, boolean multipleOnly, boolean closeAfterUse) throws IOException {
        this.server = ModbusServer.onLoopback(memory, misbehaviour);
        this.port = server.port();
        this.device = new ModbusDevice(settings(port, limits, multipleOnly, closeAfterUse), line(), () -> NOW);
    }

    static Settings settings(int port) {
        return settings(port, Channels.LIMITS, false, false);
    }

    static Settings settings(int port, Limits limits, boolean multipleOnly, boolean closeAfterUse) {
        return new Settings(
                new Settings.Endpoint(InetAddress.getLoopbackAddress().getHostAddress(), port),
                1,
                Duration.ofMillis(300),
                Duration.ofMillis(500),
                Duration.ofMillis(2000),
                Duration.ofMillis(20),
                Duration.ofMillis(200),
                limits,
                multipleOnly,
                closeAfterUse);
    }

    ModbusServer server() {
        return server;
    }

    int port() {
        return port;
    }

    void stopDevice() {
        server.close();
    }

    void startDevice() throws IOException {
        server = ModbusServer.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), memory, misbehaviour);
    }

    /** Lets the pause after a failure pass. */
    void pass() {
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
    }

    /** Reads as an asset does that never prepares. */
    List<ChannelRecord> read(ChannelRecord... records) throws ConnectionException {
        var list = List.of(records);
        device.read(device.plan(list), list);
        return list;
    }

    ChannelRecord write(ChannelRecord record) throws ConnectionException {
        device.write(List.of(record));
        return record;
    }

    PreparedModbusRead prepare(ChannelRecord... records) {
        return new PreparedModbusRead(device, List.of(records));
    }

    @Override
    public void close() {
        device.close();
        server.close();
    }

    private Line line() {
        return new Line(Connection::open, new Backoff(nanos::get, () -> 0), link);
    }
}
