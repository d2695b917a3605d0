// SPDX-License-Identifier: Apache-2.0
package io.penstock.console.command;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.penstock.store.api.CursorStatistics;
import io.penstock.store.api.OutboxStatistics;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.felix.hc.api.Result;

/** The outboxes and who reads them. */
final class Backlog implements Section {

    private static final double NEARLY_FULL = 0.9;

    private final Supplier<List<OutboxStatistics>> outboxes;

    Backlog(Supplier<List<OutboxStatistics>> outboxes) {
        this.outboxes = outboxes;
    }

    @Override
    public String name() {
        return "outbox";
    }

    @Override
    public JsonElement status() {
        var cursors = new JsonArray();
        long appended = 0;
        long waiting = 0;
        for (OutboxStatistics outbox : outboxes.get()) {
            appended += outbox.appended();
            for (CursorStatistics cursor : outbox.cursors()) {
                waiting += cursor.depth();
                var row = new JsonObject();
                row.addProperty("cursor", outbox.pid() + " -> " + cursor.name());
                row.addProperty("depth", cursor.depth());
                row.addProperty("in_flight", cursor.inFlight());
                row.addProperty("acknowledged", cursor.acknowledged());
                row.addProperty("age_s", cursor.oldest().toMillis() / 1000.0);
                row.addProperty("bytes", outbox.bytes());
                cursors.add(row);
            }
        }
        var json = new JsonObject();
        json.addProperty("appended", appended);
        json.addProperty("waiting", waiting);
        json.add("cursors", cursors);
        return json;
    }

    @Override
    public void metrics(Exposition out) {
        for (OutboxStatistics outbox : outboxes.get()) {
            String[] labels = {"outbox", outbox.pid()};
            out.counter("penstock_outbox_appended", "Records accepted.", outbox.appended(), labels);
            out.counter("penstock_outbox_commits", "Group commits.", outbox.commits(), labels);
            out.counter("penstock_outbox_evicted", "Records given up for the budget.", outbox.evicted(), labels);
            out.gauge("penstock_outbox_bytes", "Bytes on disk.", outbox.bytes(), labels);
            out.gauge("penstock_outbox_budget_bytes", "Bytes that it may take.", outbox.budget(), labels);
            Rejections.metrics(out, "penstock_outbox_refused", outbox.refused(), labels);
            for (CursorStatistics cursor : outbox.cursors()) {
                String[] both = {"outbox", outbox.pid(), "cursor", cursor.name()};
                out.gauge("penstock_cursor_depth", "Records not acknowledged.", cursor.depth(), both);
                out.counter("penstock_cursor_acknowledged", "Records acknowledged.", cursor.acknowledged(), both);
                out.gauge(
                        "penstock_cursor_oldest_seconds",
                        "Age of the oldest record not acknowledged.",
                        cursor.oldest().toMillis() / 1000.0,
                        both);
            }
        }
    }

    @Override
    public Map<String, Supplier<Result>> checks() {
        var checks = new TreeMap<String, Supplier<Result>>();
        for (OutboxStatistics outbox : outboxes.get()) {
            checks.put("outbox " + outbox.pid(), () -> verdict(outbox));
        }
        return checks;
    }

    private static Result verdict(OutboxStatistics outbox) {
        if (!outbox.state().isEmpty()) {
            return Verdict.critical(
                    outbox.state(),
                    "Nothing that was accepted is lost; new records are refused and counted until it has room.");
        }
        if (outbox.setAside() > 0) {
            return Verdict.warn(
                    outbox.setAside() + " damaged segments were set aside at the start",
                    "They end in .bad in the outbox's folder; look at the disk's health.");
        }
        if (outbox.bytes() > NEARLY_FULL * outbox.budget()) {
            return Verdict.warn(
                    outbox.bytes() + " of " + outbox.budget() + " bytes used",
                    "Look why its connector does not deliver, or raise the budget: soon the oldest are given up.");
        }
        return Verdict.ok(outbox.entries() + " entries, " + outbox.bytes() + " bytes");
    }
}
