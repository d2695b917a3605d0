// SPDX-License-Identifier: Apache-2.0
package io.penstock.console.command;

import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpExchange;
import io.penstock.deploy.swap.SwapException;
import io.penstock.deploy.swap.SwapReport;
import io.penstock.deploy.swap.Swapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Answers {@code POST /swap} (body: the path of a jar) with a line of JSON for each step, and the outcome as the last. */
final class SwapCall implements Endpoint.Handler {

    private final Swapper swapper;

    SwapCall(Swapper swapper) {
        this.swapper = swapper;
    }

    @Override
    public void answer(HttpExchange exchange) throws IOException {
        if (!"POST".equals(exchange.getRequestMethod())) {
            throw new IllegalArgumentException("POST the path of a jar.");
        }
        Path jar = Path.of(new String(exchange.getRequestBody().readNBytes(4096), StandardCharsets.UTF_8).strip());
        exchange.getResponseHeaders().set("Content-Type", "application/x-ndjson");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            line(out, outcome(jar, out));
        }
    }

    private String outcome(Path jar, OutputStream out) {
        try {
            SwapReport report = swapper.swap(jar, step -> {
                var json = new JsonObject();
                json.addProperty("step", step);
                line(out, json.toString());
            });
            var json = new JsonObject();
            json.addProperty("message", sentence(report));
            return json.toString();
        } catch (SwapException e) {
            return Failure.json(e.reason(), e.getMessage());
        }
    }

    private static String sentence(SwapReport report) {
        return String.format(
                "%s %s serves%s: started in %d ms, moved %d components in %.1f ms.",
                report.symbolicName(),
                report.to(),
                report.from().map(from -> " in the place of " + from).orElse(""),
                report.starting().toMillis(),
                report.components(),
                report.moving().toNanos() / 1e6);
    }

    private static void line(OutputStream out, String json) {
        try {
            out.write((json + "\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
