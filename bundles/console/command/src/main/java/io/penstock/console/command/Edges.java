// SPDX-License-Identifier: Apache-2.0
package io.penstock.console.command;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.penstock.kura.seam.EdgeStatistics;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.felix.hc.api.Result;

/** The edges of the wire graph. */
final class Edges implements Section {

    private final Supplier<List<EdgeStatistics>> edges;

    Edges(Supplier<List<EdgeStatistics>> edges) {
        this.edges = edges;
    }

    @Override
    public String name() {
        return "edges";
    }

    @Override
    public JsonElement status() {
        var rows = new JsonArray();
        for (EdgeStatistics edge : edges.get()) {
            var row = new JsonObject();
            row.addProperty("edge", label(edge));
            row.addProperty("state", edge.state().name());
            row.addProperty("in", edge.in());
            row.addProperty("delivered", edge.delivered());
            row.addProperty("held", edge.held());
            row.addProperty("held_bytes", edge.heldBytes());
            Rejections.add(row, edge.rejected());
            rows.add(row);
        }
        return rows;
    }

    @Override
    public void metrics(Exposition out) {
        for (EdgeStatistics edge : edges.get()) {
            String[] labels = {
                "emitter", edge.emitter(), "emitter_port", Integer.toString(edge.emitterPort()),
                "receiver", edge.receiver(), "receiver_port", Integer.toString(edge.receiverPort())
            };
            out.counter("penstock_edge_in", "Records that the emitter gave.", edge.in(), labels);
            out.counter("penstock_edge_delivered", "Records that the receiver took.", edge.delivered(), labels);
            out.gauge("penstock_edge_held", "Records that wait.", edge.held(), labels);
            out.gauge("penstock_edge_held_bytes", "Estimated bytes that wait.", edge.heldBytes(), labels);
            Rejections.metrics(out, "penstock_edge_rejected", edge.rejected(), labels);
        }
    }

    @Override
    public Map<String, Supplier<Result>> checks() {
        var checks = new TreeMap<String, Supplier<Result>>();
        for (EdgeStatistics edge : edges.get()) {
            checks.put("edge " + label(edge), () -> verdict(edge));
        }
        return checks;
    }

    private static Result verdict(EdgeStatistics edge) {
        if (edge.state() != EdgeStatistics.State.OPEN) {
            return Verdict.warn(
                    edge.held() + " records wait, the receiver is away or slow",
                    "Look whether " + edge.receiver() + " is configured and its bundle runs.");
        }
        long rejected = Rejections.total(edge.rejected());
        return rejected == 0
                ? Verdict.ok(edge.in() + " in, " + edge.delivered() + " delivered")
                : Verdict.warn(
                        rejected + " of " + edge.in() + " records refused: " + edge.rejected(),
                        "The log says why, once for each reason.");
    }

    private static String label(EdgeStatistics edge) {
        return edge.emitter() + port(edge.emitterPort()) + " -> " + edge.receiver() + port(edge.receiverPort());
    }

    private static String port(int port) {
        return port == 0 ? "" : ":" + port;
    }
}
