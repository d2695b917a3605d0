// SPDX-License-Identifier: Apache-2.0
package io.penstock.driver.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.Optional;

/** A device, its server and its clock, running. */
final class Rig implements AutoCloseable {

    private final ModbusServer server;
    private final Misbehaviour misbehaviour;
    private final Optional<Ticker> clock;

    private Rig(ModbusServer server, Misbehaviour misbehaviour, Optional<Ticker> clock) {
        this.server = server;
        this.misbehaviour = misbehaviour;
        this.clock = clock;
    }

    /** Starts a pump. */
    static Rig of(PumpSettings settings) {
        var misbehaviour = new Misbehaviour();
        var device = new PumpDevice(new PumpModel(settings.seed(), settings.speed()), misbehaviour);
        var pump = new ScriptedPump(device, settings.script());
        double dt = 1 / settings.rate();
        var server = listen(settings.address(), device, misbehaviour);
        var clock = new Ticker("pump-" + server.port(), nanos(dt), () -> pump.step(dt));
        return new Rig(server, misbehaviour, Optional.of(clock));
    }

    /** Starts a player. */
    static Rig of(PlayerSettings settings) {
        var misbehaviour = new Misbehaviour();
        var device = new PlayerDevice(table(settings), settings.loop(), settings.pace());
        var server = listen(settings.address(), device, misbehaviour);
        var clock = settings.pace() != PlayerDevice.Pace.CLOCK
                ? Optional.<Ticker>empty()
                : Optional.of(new Ticker("player-" + server.port(), nanos(1 / settings.rate()), device::next));
        return new Rig(server, misbehaviour, clock);
    }

    int port() {
        return server.port();
    }

    Misbehaviour misbehaviour() {
        return misbehaviour;
    }

    @Override
    public void close() {
        clock.ifPresent(Ticker::close);
        server.close();
    }

    private static ModbusServer listen(InetSocketAddress address, Device device, Misbehaviour misbehaviour) {
        try {
            return ModbusServer.open(address, device, misbehaviour);
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    private static CsvTable table(PlayerSettings settings) {
        try {
            return CsvTable.read(settings.file());
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    private static long nanos(double seconds) {
        return Math.max(1, Math.round(seconds * 1e9));
    }
}
