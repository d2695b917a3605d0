// SPDX-License-Identifier: Apache-2.0
package io.penstock.feature.line;

import io.penstock.driver.simulator.Simulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.configuration.ConfigurationService;
import org.osgi.framework.BundleContext;
import org.osgi.util.tracker.ServiceTracker;

/**
 * A whole line: source, asset over Modbus, window of two, model, sink. The device is a player that shows the next row
 * when one was read, so that a row that is lost, repeated or out of order shows in what arrives.
 */
public final class Line {

    private static final List<String> SIGNALS =
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
    private static final long SECONDS = 20_000;

    private static Line line;

    private final BundleContext context;
    private final ConfigurationService configurations;

    private Line(BundleContext context) throws InterruptedException {
        this.context = context;
        this.configurations = service(ConfigurationService.class, "(objectClass=*)");
    }

    /** The framework outlives a test, and so does its line. */
    public static synchronized Line shared(BundleContext context) throws Exception {
        if (line == null) {
            var built = new Line(context);
            built.build(Files.createTempDirectory("penstock-line"));
            line = built;
        }
        return line;
    }

    private void build(Path folder) throws KuraException, IOException, InterruptedException {
        Path csv = folder.resolve("rows.csv");
        Files.writeString(csv, rows());
        create(
                "io.penstock.driver.simulator.player",
                "device",
                Map.of("file", csv.toString(), "port", 0, "pace", "READ", "loop", true));
        int port = service(Simulator.class, "(kura.service.pid=device)").port();
        create("io.penstock.driver.modbus", "line", Map.of("host", "127.0.0.1", "port", port));
        create("org.eclipse.kura.wire.WireAsset", "asset", asset());
        create(Source.PID, "source", Map.of());
        create("io.penstock.filter.window", "window", Map.of("length.records", 2, "statistics", "mean"));
        create("io.penstock.inference.wire", "model", Map.of("slot", "pump-anomaly", "mapping", mapping()));
        create(Sink.PID, "sink", Map.of());
        configurations.updateConfiguration(
                "org.eclipse.kura.wire.graph.WireGraphService",
                Map.of("WireGraph", Graph.chain("source", "asset", "window", "model", "sink")));
    }

    public Source source() throws InterruptedException {
        return service(Source.class, "(kura.service.pid=source)");
    }

    public Sink sink() throws InterruptedException {
        return service(Sink.class, "(kura.service.pid=sink)");
    }

    /** Waits for a service. */
    public <T> T service(Class<T> type, String filter) throws InterruptedException {
        try {
            var tracker = new ServiceTracker<T, T>(
                    context, context.createFilter("(&(objectClass=" + type.getName() + ")" + filter + ")"), null);
            tracker.open();
            T service = tracker.waitForService(SECONDS);
            if (service == null) {
                throw new IllegalStateException("no service " + type.getName() + " " + filter);
            }
            return service;
        } catch (org.osgi.framework.InvalidSyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private void create(String factory, String pid, Map<String, Object> properties) throws KuraException {
        configurations.createFactoryConfiguration(factory, pid, properties, false);
    }

    private static Map<String, Object> asset() {
        var asset = new HashMap<String, Object>();
        asset.put("driver.pid", "line");
        asset.put("emit.all.channels", true);
        for (int i = 0; i < SIGNALS.size(); i++) {
            channel(asset, SIGNALS.get(i), "FLOAT", "FLOAT", 2 * i);
        }
        channel(asset, "row", "LONG", "UINT32", 2 * SIGNALS.size());
        return asset;
    }

    private static void channel(Map<String, Object> asset, String name, String value, String type, int address) {
        asset.put(name + "#+name", name);
        asset.put(name + "#+enabled", true);
        asset.put(name + "#+type", "READ");
        asset.put(name + "#+value.type", value);
        asset.put(name + "#table", "INPUT_REGISTER");
        asset.put(name + "#address", address);
        asset.put(name + "#data.type", type);
    }

    private static String mapping() {
        var mapping = new StringBuilder();
        for (int i = 0; i < SIGNALS.size(); i++) {
            mapping.append(FEATURES.get(i)).append(" = ").append(SIGNALS.get(i)).append("_mean\n");
        }
        return mapping.toString();
    }

    private static String rows() {
        var text = new StringBuilder(String.join(",", SIGNALS)).append('\n');
        for (int row = 0; row < 50; row++) {
            text.append("0.027,0.04,1.1,0.05,70,25,230,").append(32 + row % 3).append('\n');
        }
        return text.toString();
    }
}
