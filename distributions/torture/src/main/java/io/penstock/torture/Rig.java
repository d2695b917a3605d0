// SPDX-License-Identifier: Apache-2.0
package io.penstock.torture;

import io.penstock.bench.Snapshot;
import io.penstock.driver.simulator.Misbehaviour;
import io.penstock.driver.simulator.ModbusServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A gateway with a whole line, Modbus to MQTT, as fast as it goes; what is before and behind it is held here.
 *
 * <p>clock -> asset (Modbus) -> window of two -> model -> outbox -> broker.
 */
final class Rig implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration SETTLE = Duration.ofMinutes(5);
    private static final long MODEL_FILLS = 19; // pump-anomaly decides about twenty records, from the twentieth on
    private static final List<String> CHANNELS =
            List.of("a1", "a2", "current", "pressure", "motor", "fluid", "voltage", "flow");
    private static final List<String> FEATURES = List.of(
            "Accelerometer1RMS",
            "Accelerometer2RMS",
            "Current",
            "Pressure",
            "Temperature",
            "Thermocouple",
            "Voltage",
            "Volume Flow RateRMS");

    private final Home home;
    private final Path data;
    private final Violations violations;
    private final Patience patience = new Patience();
    private final Rows rows;
    private final Ledger ledger;
    private final ModbusServer device;
    private final Shore shore;
    private final Ticks ticks = new Ticks();
    private final Path seed;
    private GatewayProcess gateway;

    /** With a ledger at the door of a broker that lets everybody in. */
    static Rig withBroker(Home home, Path data, Violations violations, MqttShore.Road road) throws IOException {
        var rows = new Rows(violations);
        var ledger = new Ledger(rows, violations);
        return new Rig(home, data, violations, rows, ledger, new MqttShore(ledger, road));
    }

    /** @param shore tells the ledger of each message; closed with the rig */
    Rig(Home home, Path data, Violations violations, Rows rows, Ledger ledger, Shore shore) throws IOException {
        this.home = home;
        this.data = Files.createDirectories(data);
        this.violations = violations;
        this.rows = rows;
        this.ledger = ledger;
        this.device = ModbusServer.onLoopback(rows, new Misbehaviour());
        this.shore = shore;
        this.seed = Files.writeString(data.resolve("seed.xml"), snapshot());
    }

    /** Starts a gateway on the data folder and does not wait for it. */
    GatewayProcess start() throws IOException {
        ticks.forget();
        gateway = new GatewayProcess(home.script(), data, seed);
        return gateway;
    }

    /** Starts a gateway and waits until its whole line stands. */
    GatewayProcess startWhole() throws IOException, InterruptedException {
        start();
        awaitWhole();
        return gateway;
    }

    void awaitWhole() throws IOException, InterruptedException {
        boolean up = patience.until(
                START, () -> gateway.isAlive() && gateway.answers() && ticks.isConnected() && books().edges() == 4);
        if (!up) {
            throw new IOException("the gateway does not come up; see " + data.resolve("run.log"));
        }
    }

    void go() throws IOException {
        ticks.go();
    }

    Books books() throws IOException {
        return new Books(gateway.status());
    }

    /** Ends the load and waits until nothing is on its way any more. */
    long settle() throws IOException, InterruptedException {
        long ticked = ticks.halt();
        boolean empty = patience.until(SETTLE, () -> {
            Books books = books();
            return books.held() == 0 && books.waiting() == 0;
        });
        violations.check(empty, "the line did not run empty in " + SETTLE.toMinutes() + " minutes after the load");
        return ticked;
    }

    /**
     * Every book of a line that had one gateway from its first tick to its last: what was read was decided, accepted,
     * delivered and received, once.
     */
    void audit(long ticked) throws IOException {
        Books books = books();
        books.balance(violations);
        books.nothingRejected(violations);
        violations.equal(ticked, books.in("clock -> asset"), "records at the edge clock -> asset");
        violations.equal(ticked, rows.emitted(), "rows that the device gave");
        violations.equal(ticked, books.in("asset -> window"), "records at the edge asset -> window");
        violations.equal(ticked / 2, books.in("window -> model"), "records at the edge window -> model");
        long filling = books.absorbed("model");
        violations.equal(MODEL_FILLS, filling, "records that filled the model's window, once for all its versions");
        long decisions = ticked / 2 - filling;
        violations.equal(decisions, books.in("model -> publish"), "records at the edge model -> publish");
        violations.equal(decisions, books.accepted(), "records that the outbox accepted");
        violations.equal(decisions, ledger.records(), "records that the broker received");
        violations.check(
                books.acknowledged() <= ledger.records() + ledger.repeated(),
                "more acknowledged than the broker ever received: " + books.acknowledged());
        violations.equal(2 * decisions, rows.received(0, rows.emitted()), "rows that are in a received decision");
        names();
    }

    /** What must be so of names, whatever happened. */
    void names() {
        violations.equal(0, ledger.holes(), "numbers that never came below one that did");
    }

    Rows rows() {
        return rows;
    }

    Ledger ledger() {
        return ledger;
    }

    Home home() {
        return home;
    }

    Path data() {
        return data;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        if (gateway != null) {
            gateway.kill();
        }
        ticks.close();
        device.close();
        shore.close();
    }

    private String snapshot() {
        var snapshot = new Snapshot()
                .component("clock", ClockBundle.NAME, Map.of("port", ticks.port()))
                .component("line", "io.penstock.driver.modbus", Map.of("host", "127.0.0.1", "port", device.port()))
                .component("asset", "org.eclipse.kura.wire.WireAsset", asset())
                .component("window", "io.penstock.filter.window", Map.of("length.records", 2, "statistics", "mean"))
                .component("model", "io.penstock.inference.wire", Map.of("slot", "pump-anomaly", "mapping", mapping()))
                .component("outbox", "io.penstock.store.outbox", Map.of());
        shore.connect(snapshot);
        return snapshot.component(
                        "publish",
                        "org.eclipse.kura.wire.CloudPublisher",
                        Map.of("CloudPublisher.target", "(kura.service.pid=" + Shore.PUBLISHER + ")"))
                .chain("clock", "asset", "window", "model", "publish")
                .xml();
    }

    private static Map<String, Object> asset() {
        Map<String, Object> asset = new HashMap<>();
        asset.put("driver.pid", "line");
        asset.put("emit.all.channels", true);
        for (int i = 0; i < CHANNELS.size(); i++) {
            Channels.add(asset, CHANNELS.get(i), "FLOAT", "FLOAT", 2 * i);
        }
        Channels.add(asset, "row", "LONG", "UINT32", 2 * CHANNELS.size());
        return asset;
    }

    private static String mapping() {
        var mapping = new StringBuilder();
        for (int i = 0; i < CHANNELS.size(); i++) {
            mapping.append(FEATURES.get(i))
                    .append(" = ")
                    .append(CHANNELS.get(i))
                    .append("_mean\n");
        }
        return mapping.toString();
    }
}
