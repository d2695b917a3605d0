// SPDX-License-Identifier: Apache-2.0
package io.penstock.console.command;

import com.sun.net.httpserver.HttpExchange;
import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

/** Answers {@code GET /metrics} in Prometheus's text format 0.0.4; times in seconds, sizes in bytes. */
final class Metrics implements Endpoint.Handler {

    private final PrometheusTextFormatWriter writer = PrometheusTextFormatWriter.create();
    private final List<Section> sections;

    Metrics(List<Section> sections) {
        this.sections = sections;
    }

    @Override
    public void answer(HttpExchange exchange) throws IOException {
        var out = new Exposition();
        sections.forEach(section -> section.metrics(out));
        Runtime runtime = Runtime.getRuntime();
        out.gauge("penstock_heap_used_bytes", "Heap in use.", runtime.totalMemory() - (double) runtime.freeMemory());
        var body = new ByteArrayOutputStream();
        writer.write(body, out.snapshots(), EscapingScheme.UNDERSCORE_ESCAPING);
        Endpoint.send(exchange, 200, PrometheusTextFormatWriter.CONTENT_TYPE, body.toByteArray());
    }
}
