// SPDX-License-Identifier: Apache-2.0
package io.penstock.console.command;

import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Answers {@code GET /status}: what the gateway counts; the command line makes its tables of it. */
final class StatusCall implements Endpoint.Handler {

    private final String version;
    private final List<Section> sections;
    private final long begin = System.nanoTime();

    StatusCall(String version, List<Section> sections) {
        this.version = version;
        this.sections = sections;
    }

    @Override
    public void answer(HttpExchange exchange) throws IOException {
        var json = new JsonObject();
        json.addProperty("version", version);
        json.addProperty("uptime_s", Duration.ofNanos(System.nanoTime() - begin).toSeconds());
        for (Section section : sections) {
            json.add(section.name(), section.status());
        }
        Endpoint.json(exchange, 200, json.toString());
    }
}
