// SPDX-License-Identifier: Apache-2.0
package io.penstock.console.command;

import com.sun.net.httpserver.HttpExchange;
import io.penstock.kura.seam.EdgeStatistics;
import io.penstock.kura.seam.LinkStatistics;
import io.penstock.kura.seam.StageStatistics;
import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** Answers {@code GET /metrics} in Prometheus's text format 0.0.4; times in seconds, sizes in bytes. */
final class Metrics implements Endpoint.Handler {

    private final PrometheusTextFormatWriter writer = PrometheusTextFormatWriter.create();
    private final Statistics statistics;

    Metrics(Statistics statistics) {
        this.statistics = statistics;
    }

    @Override
    public void answer(HttpExchange exchange) throws IOException {
        var out = new Exposition();
        statistics.edges().forEach(edge -> edge(out, edge));
        statistics.stages().forEach(stage -> stage(out, stage));
        statistics.links().forEach(link -> link(out, link));
        process(out);
        var body = new ByteArrayOutputStream();
        writer.write(body, out.snapshots(), EscapingScheme.UNDERSCORE_ESCAPING);
        Endpoint.send(exchange, 200, PrometheusTextFormatWriter.CONTENT_TYPE, body.toByteArray());
    }

    private static void edge(Exposition out, EdgeStatistics edge) {
        String[] labels = {
            "emitter", edge.emitter(), "emitter_port", Integer.toString(edge.emitterPort()),
            "receiver", edge.receiver(), "receiver_port", Integer.toString(edge.receiverPort())
        };
        out.counter("penstock_edge_in", "Records that the emitter gave.", edge.in(), labels);
        out.counter("penstock_edge_delivered", "Records that the receiver took.", edge.delivered(), labels);
        out.gauge("penstock_edge_held", "Records that wait.", edge.held(), labels);
        out.gauge("penstock_edge_held_bytes", "Estimated bytes of the records that wait.", edge.heldBytes(), labels);
        edge.rejected()
                .forEach((reason, count) -> out.counter(
                        "penstock_edge_rejected", "Records that were refused.", count, with(labels, "reason", reason)));
    }

    private static void stage(Exposition out, StageStatistics stage) {
        out.counter("penstock_stage_in", "Records given to the component.", stage.in(), "stage", stage.pid());
        out.counter("penstock_stage_passed", "Records that left it.", stage.passed(), "stage", stage.pid());
        out.counter(
                "penstock_stage_absorbed",
                "Records that it took without sending one.",
                stage.absorbed(),
                "stage",
                stage.pid());
        out.gauge("penstock_stage_pending", "Records inside.", stage.pending(), "stage", stage.pid());
        stage.rejected()
                .forEach((reason, count) -> out.counter(
                        "penstock_stage_rejected", "Refused records.", count, "stage", stage.pid(), "reason", reason));
    }

    private static void link(Exposition out, LinkStatistics link) {
        String[] labels = {"link", link.pid(), "peer", link.peer()};
        out.gauge("penstock_link_up", "1 when connected.", link.state() == LinkStatistics.State.UP ? 1 : 0, labels);
        out.counter("penstock_link_connects", "How often it was up.", link.connects(), labels);
        out.counter("penstock_link_failures", "How often it was lost or could not be had.", link.failures(), labels);
    }

    private static void process(Exposition out) {
        Runtime runtime = Runtime.getRuntime();
        out.gauge("penstock_heap_used_bytes", "Heap in use.", runtime.totalMemory() - (double) runtime.freeMemory());
        out.gauge("penstock_threads", "Live threads.", Thread.activeCount());
    }

    private static String[] with(String[] labels, String name, String value) {
        String[] all = java.util.Arrays.copyOf(labels, labels.length + 2);
        all[labels.length] = name;
        all[labels.length + 1] = value;
        return all;
    }
}
