// SPDX-License-Identifier: Apache-2.0
package io.penstock.console.command;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.penstock.inference.api.SlotStatistics;
import io.penstock.inference.api.VersionState;
import io.penstock.inference.api.VersionStatus;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.felix.hc.api.Result;

/** The slots of the inference engine. */
final class SlotTable implements Section {

    private final Supplier<List<SlotStatistics>> slots;

    SlotTable(Supplier<List<SlotStatistics>> slots) {
        this.slots = slots;
    }

    @Override
    public String name() {
        return "slots";
    }

    @Override
    public JsonElement status() {
        var rows = new JsonArray();
        for (SlotStatistics slot : slots.get()) {
            var row = new JsonObject();
            row.addProperty("slot", slot.slot());
            row.addProperty("model", slot.model());
            row.addProperty("version", slot.version());
            row.addProperty("decided", slot.decided());
            row.addProperty("p50_us", Math.round(10 * slot.p50Micros()) / 10.0);
            row.addProperty("p99_us", Math.round(10 * slot.p99Micros()) / 10.0);
            Rejections.add(row, slot.rejected());
            row.addProperty(
                    "versions", slot.versions().stream().map(SlotTable::version).collect(Collectors.joining("; ")));
            rows.add(row);
        }
        return rows;
    }

    @Override
    public void metrics(Exposition out) {
        for (SlotStatistics slot : slots.get()) {
            String[] labels = {"slot", slot.slot(), "model", slot.model(), "version", slot.version()};
            out.counter("penstock_slot_decided", "Records that were run.", slot.decided(), "slot", slot.slot());
            out.gauge("penstock_slot_p50_seconds", "Median of one run.", slot.p50Micros() / 1e6, labels);
            out.gauge("penstock_slot_p99_seconds", "99th percentile of one run.", slot.p99Micros() / 1e6, labels);
            Rejections.metrics(out, "penstock_slot_rejected", slot.rejected(), "slot", slot.slot());
        }
    }

    @Override
    public Map<String, Supplier<Result>> checks() {
        var checks = new TreeMap<String, Supplier<Result>>();
        for (SlotStatistics slot : slots.get()) {
            checks.put("slot " + slot.slot(), () -> verdict(slot));
        }
        return checks;
    }

    private static Result verdict(SlotStatistics slot) {
        String refused = slot.versions().stream()
                .filter(version -> version.state() == VersionState.QUARANTINED)
                .map(SlotTable::version)
                .collect(Collectors.joining("; "));
        if (slot.version().isEmpty()) {
            return Verdict.critical(
                    "no version serves" + (refused.isEmpty() ? "" : ": " + refused),
                    "Install a model bundle for this slot.");
        }
        return refused.isEmpty()
                ? Verdict.ok(slot.model() + " " + slot.version() + " serves")
                : Verdict.warn(
                        slot.model() + " " + slot.version() + " serves, and refused are: " + refused,
                        "Remove the refused version, or install one that is mended.");
    }

    private static String version(VersionStatus version) {
        String text = version.version() + " " + version.state().name().toLowerCase(java.util.Locale.ROOT);
        return version.state() == VersionState.QUARANTINED ? text + " (" + version.reason() + ")" : text;
    }
}
