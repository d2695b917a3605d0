// SPDX-License-Identifier: Apache-2.0
package io.penstock.launcher;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A status as tables for a terminal. */
final class StatusTable {

    static String of(JsonObject status) {
        var out = new StringBuilder();
        out.append(String.format(
                "Penstock %s, up %d s%n%n",
                text(status, "version"), status.get("uptime_s").getAsLong()));
        set(out, status.getAsJsonObject("set"));
        table(out, "EDGES", status.getAsJsonArray("edges"), "edge", "state", "in", "delivered", "held", "rejected");
        table(
                out,
                "STAGES",
                status.getAsJsonArray("stages"),
                "stage",
                "in",
                "passed",
                "absorbed",
                "pending",
                "rejected");
        table(
                out,
                "SLOTS",
                status.getAsJsonArray("slots"),
                "slot",
                "model",
                "version",
                "decided",
                "p50_us",
                "p99_us",
                "rejected",
                "versions");
        if (status.has("quarantine") && !status.getAsJsonArray("quarantine").isEmpty()) {
            table(out, "QUARANTINE", status.getAsJsonArray("quarantine"), "sha256", "since", "reason");
        }
        table(
                out,
                "OUTBOX",
                status.getAsJsonObject("outbox").getAsJsonArray("cursors"),
                "cursor",
                "depth",
                "age_s",
                "bytes");
        table(out, "LINKS", status.getAsJsonArray("links"), "link", "peer", "state", "connects", "failures", "reason");
        return out.toString();
    }

    private static void set(StringBuilder out, JsonObject set) {
        if (set == null || !set.has("id")) {
            return;
        }
        out.append(String.format(
                "SET %d%s%n", set.get("id").getAsLong(), set.get("confirmed").getAsBoolean() ? "" : ", ON TRIAL"));
        if (set.has("last")) {
            JsonObject last = set.getAsJsonObject("last");
            out.append(String.format(
                    "  last change: %s, %s: %s%n", text(last, "title"), text(last, "phase"), text(last, "message")));
        }
        table(out, "BUNDLES BESIDE THE DISTRIBUTION'S", set.getAsJsonArray("bundles"), "bundle", "version", "signer");
    }

    private static void table(StringBuilder out, String title, JsonArray rows, String... columns) {
        out.append(title).append(System.lineSeparator());
        if (rows == null || rows.isEmpty()) {
            out.append("  none").append(System.lineSeparator()).append(System.lineSeparator());
            return;
        }
        var lines = new ArrayList<List<String>>();
        lines.add(List.of(columns));
        for (JsonElement row : rows) {
            var cells = new ArrayList<String>();
            for (String column : columns) {
                cells.add(cell(row.getAsJsonObject().get(column)));
            }
            lines.add(cells);
        }
        int[] widths = new int[columns.length];
        for (List<String> line : lines) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], line.get(i).length());
            }
        }
        for (List<String> line : lines) {
            var text = new StringBuilder(" ");
            for (int i = 0; i < widths.length; i++) {
                text.append(' ')
                        .append(line.get(i))
                        .append(" ".repeat(widths[i] - line.get(i).length() + 1));
            }
            out.append(text.toString().stripTrailing()).append(System.lineSeparator());
        }
        out.append(System.lineSeparator());
    }

    private static String cell(JsonElement value) {
        if (value == null || value.isJsonNull()) {
            return "-";
        }
        if (value.isJsonObject()) {
            var reasons = new ArrayList<String>();
            for (Map.Entry<String, JsonElement> entry : value.getAsJsonObject().entrySet()) {
                reasons.add(entry.getKey() + " " + entry.getValue().getAsString());
            }
            return reasons.isEmpty() ? "0" : String.join(", ", reasons);
        }
        return value.getAsString();
    }

    private static String text(JsonObject object, String field) {
        return object.get(field).getAsString();
    }

    private StatusTable() {}
}
