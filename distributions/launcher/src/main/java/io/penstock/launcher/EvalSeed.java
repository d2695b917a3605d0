// SPDX-License-Identifier: Apache-2.0
package io.penstock.launcher;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The snapshot of a gateway that plays one recorded file and keeps what the model says to each row: player, Modbus
 * line, asset, inference, CSV file. The player goes on when a row was read, so no row is read twice or left out.
 */
final class EvalSeed {

    /** Channel of the player's row counter, 1 for the first row. */
    static final String ROW = "penstock_row";
    /** Channel that is 1 once the last row was read before. */
    static final String END = "penstock_end";

    static final List<String> COLUMNS = List.of(ROW, END, "decision", "score", "model", "model_version");

    private static final String GRAPH = "org.eclipse.kura.wire.graph.WireGraphService";

    private final Map<String, Map<String, Object>> components = new LinkedHashMap<>();

    private EvalSeed() {}

    /** The snapshot as Kura's XML. */
    static String xml(RecordedFile recorded, int port, int calibration, Path decisions) {
        var seed = new EvalSeed();
        Map<String, Object> player = seed.component("player", "io.penstock.driver.simulator.player");
        player.put("port", port);
        player.put("file", recorded.file().toAbsolutePath().toString());
        player.put("pace", "READ");
        Map<String, Object> line = seed.component("line", "io.penstock.driver.modbus");
        line.put("host", "127.0.0.1");
        line.put("port", port);
        line.put("timeout.ms", 30_000); // a row whose answer comes too late would be lost
        line.put("backoff.min.ms", 10);
        line.put("backoff.max.ms", 100);
        seed.asset(recorded);
        Map<String, Object> clock = seed.component("clock", "org.eclipse.kura.wire.Timer");
        clock.put("type", "SIMPLE");
        clock.put("simple.interval", 1);
        clock.put("simple.time.unit", "MILLISECONDS");
        Map<String, Object> decide = seed.component("decide", "io.penstock.inference.wire");
        decide.put("slot", "pump-monitor");
        decide.put("calibration.records", calibration);
        decide.put("hold.ms", 60_000L);
        decide.put(
                "mapping",
                String.join(
                        "\n",
                        recorded.signals().stream()
                                .map(signal -> signal + " = " + channel(signal))
                                .toList()));
        Map<String, Object> keep = seed.component("keep", "io.penstock.store.csv");
        keep.put("file", decisions.toAbsolutePath().toString());
        keep.put("columns", String.join(",", COLUMNS));
        seed.components.put(
                GRAPH, new LinkedHashMap<>(Map.of("WireGraph", graph("clock", "machine", "decide", "keep"))));
        return seed.xml();
    }

    /** A channel's name for a column's: Kura gives {@code #} a meaning, our console the other ones. */
    static String channel(String column) {
        return column.replaceAll("[\\s#/+,=;]", "");
    }

    private Map<String, Object> component(String pid, String factory) {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("service.factoryPid", factory);
        components.put(pid, properties);
        return properties;
    }

    private void asset(RecordedFile recorded) {
        Map<String, Object> asset = component("machine", "org.eclipse.kura.wire.WireAsset");
        asset.put("driver.pid", "line");
        asset.put("emit.all.channels", true);
        asset.put("timestamp.mode", "SINGLE_ASSET_GENERATED");
        int address = 0;
        for (String column : recorded.columns()) {
            channel(asset, channel(column), "FLOAT", address, "FLOAT");
            address += 2;
        }
        channel(asset, ROW, "LONG", address, "UINT32");
        channel(asset, END, "INTEGER", address + 2, "UINT16");
    }

    private static void channel(Map<String, Object> asset, String name, String type, int address, String kind) {
        asset.put(name + "#+name", name);
        asset.put(name + "#+enabled", true);
        asset.put(name + "#+type", "READ");
        asset.put(name + "#+value.type", type);
        asset.put(name + "#table", "INPUT_REGISTER");
        asset.put(name + "#address", address);
        asset.put(name + "#data.type", kind);
    }

    private static String graph(String... pids) {
        var members = new JsonArray();
        var wires = new JsonArray();
        for (int i = 0; i < pids.length; i++) {
            var member = new JsonObject();
            member.addProperty("pid", pids[i]);
            member.addProperty("inputPortCount", i == 0 ? 0 : 1);
            member.addProperty("outputPortCount", i == pids.length - 1 ? 0 : 1);
            members.add(member);
            if (i > 0) {
                var wire = new JsonObject();
                wire.addProperty("emitter", pids[i - 1]);
                wire.addProperty("emitterPort", 0);
                wire.addProperty("receiver", pids[i]);
                wire.addProperty("receiverPort", 0);
                wires.add(wire);
            }
        }
        var graph = new JsonObject();
        graph.add("components", members);
        graph.add("wires", wires);
        return graph.toString();
    }

    private String xml() {
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<esf:configurations xmlns:esf=\"http://eurotech.com/esf/2.0\">\n");
        components.forEach((pid, properties) -> {
            xml.append("<esf:configuration pid=\"").append(pid).append("\"><esf:properties>\n");
            property(xml, "kura.service.pid", pid);
            properties.forEach((name, value) -> property(xml, name, value));
            xml.append("</esf:properties></esf:configuration>\n");
        });
        return xml.append("</esf:configurations>\n").toString();
    }

    private static void property(StringBuilder xml, String name, Object value) {
        xml.append("<esf:property array=\"false\" encrypted=\"false\" name=\"")
                .append(escape(name))
                .append("\" type=\"")
                .append(value.getClass().getSimpleName())
                .append("\"><esf:value>")
                .append(escape(String.valueOf(value)))
                .append("</esf:value></esf:property>\n");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
