// SPDX-License-Identifier: Apache-2.0
package io.penstock.launcher;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.PrintStream;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The line of counters under a running gateway, and a line of its own for each decision that differs from the one
 * before.
 *
 * <p>One daemon thread of its own asks the command endpoint once a second and prints; nobody else touches its fields.
 */
final class LiveLine {

    private static final int QUIET_SECONDS = 5; // between two lines where nobody looks

    private final Client client;
    private final PrintStream out;
    private final boolean terminal;
    private final Decisions decisions = new Decisions();
    private long records;
    private long ticks;
    private String shown = "";

    LiveLine(Client client, PrintStream out, boolean terminal) {
        this.client = client;
        this.out = out;
        this.terminal = terminal;
    }

    void start() {
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
            var thread = new Thread(work, "penstock-live");
            thread.setDaemon(true);
            return thread;
        });
        clock.scheduleAtFixedRate(this::show, 0, 1, TimeUnit.SECONDS);
    }

    private void show() {
        try {
            JsonObject status = client.get("/status");
            for (String line : decisions.fresh(status)) {
                print(line, true);
            }
            String line = line(status);
            if (terminal || ticks++ % QUIET_SECONDS == 0) {
                print(line, false);
            }
        } catch (LaunchException e) {
            throw e; // the endpoint is gone: the gateway is stopping, and so does this clock
        } catch (IOException e) {
            print("no counters: " + e.getMessage(), false);
        }
    }

    private String line(JsonObject status) {
        long in = sum(status.getAsJsonArray("edges"), "in");
        long rate = in - records;
        records = in;
        JsonArray slots = status.getAsJsonArray("slots");
        JsonObject outbox = status.getAsJsonObject("outbox");
        return String.format(
                "%4ds  edges %d in (%d/s), %d held, %d rejected | decided %d | outbox %d kept, %d waiting | links %s",
                status.get("uptime_s").getAsLong(),
                in,
                rate,
                sum(status.getAsJsonArray("edges"), "held"),
                sum(status.getAsJsonArray("edges"), "rejected_total")
                        + sum(status.getAsJsonArray("stages"), "rejected_total"),
                sum(slots, "decided"),
                outbox.has("appended") ? outbox.get("appended").getAsLong() : 0,
                outbox.has("waiting") ? outbox.get("waiting").getAsLong() : 0,
                links(status.getAsJsonArray("links")));
    }

    private static String links(JsonArray links) {
        long up = 0;
        for (JsonElement link : links) {
            if ("UP".equals(link.getAsJsonObject().get("state").getAsString())) {
                up++;
            }
        }
        return up + " of " + links.size() + " up";
    }

    private static long sum(JsonArray rows, String field) {
        long sum = 0;
        for (JsonElement row : rows) {
            sum += row.getAsJsonObject().get(field).getAsLong();
        }
        return sum;
    }

    private void print(String line, boolean keep) {
        if (!terminal) {
            out.println(line);
            return;
        }
        out.print("\r" + line + " ".repeat(Math.max(0, shown.length() - line.length())));
        shown = keep ? "" : line;
        if (keep) {
            out.println();
        }
        out.flush();
    }
}
