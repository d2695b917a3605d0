// SPDX-License-Identifier: Apache-2.0
package io.penstock.console.command;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.penstock.kura.seam.EdgeStatistics;
import io.penstock.kura.seam.LinkStatistics;
import io.penstock.kura.seam.StageStatistics;
import java.util.Map;

/** What the gateway counts, as the JSON of {@code /status}; the command line makes its tables of it. */
final class StatusJson {

    static JsonArray edges(Statistics statistics) {
        var rows = new JsonArray();
        for (EdgeStatistics edge : statistics.edges()) {
            var row = new JsonObject();
            row.addProperty(
                    "edge",
                    edge.emitter() + port(edge.emitterPort()) + " -> " + edge.receiver() + port(edge.receiverPort()));
            row.addProperty("state", edge.state().name());
            row.addProperty("in", edge.in());
            row.addProperty("delivered", edge.delivered());
            row.addProperty("held", edge.held());
            row.addProperty("held_bytes", edge.heldBytes());
            rejected(row, edge.rejected());
            rows.add(row);
        }
        return rows;
    }

    static JsonArray stages(Statistics statistics) {
        var rows = new JsonArray();
        for (StageStatistics stage : statistics.stages()) {
            var row = new JsonObject();
            row.addProperty("stage", stage.pid());
            row.addProperty("in", stage.in());
            row.addProperty("passed", stage.passed());
            row.addProperty("absorbed", stage.absorbed());
            row.addProperty("pending", stage.pending());
            rejected(row, stage.rejected());
            rows.add(row);
        }
        return rows;
    }

    static JsonArray links(Statistics statistics) {
        var rows = new JsonArray();
        for (LinkStatistics link : statistics.links()) {
            var row = new JsonObject();
            row.addProperty("link", link.pid());
            row.addProperty("peer", link.peer());
            row.addProperty("state", link.state().name());
            row.addProperty("reason", link.reason());
            row.addProperty("connects", link.connects());
            row.addProperty("failures", link.failures());
            rows.add(row);
        }
        return rows;
    }

    static void rejected(JsonObject row, Map<String, Long> rejected) {
        var reasons = new JsonObject();
        long total = 0;
        for (Map.Entry<String, Long> entry : rejected.entrySet()) {
            reasons.addProperty(entry.getKey(), entry.getValue());
            total += entry.getValue();
        }
        row.add("rejected", reasons);
        row.addProperty("rejected_total", total);
    }

    private static String port(int port) {
        return port == 0 ? "" : ":" + port;
    }

    private StatusJson() {}
}
