// SPDX-License-Identifier: Apache-2.0
package io.penstock.console.command;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.penstock.kura.seam.StageStatistics;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.felix.hc.api.Result;

/** The components that records pass. */
final class Stages implements Section {

    private final Supplier<List<StageStatistics>> stages;

    Stages(Supplier<List<StageStatistics>> stages) {
        this.stages = stages;
    }

    @Override
    public String name() {
        return "stages";
    }

    @Override
    public JsonElement status() {
        var rows = new JsonArray();
        for (StageStatistics stage : stages.get()) {
            var row = new JsonObject();
            row.addProperty("stage", stage.pid());
            row.addProperty("in", stage.in());
            row.addProperty("passed", stage.passed());
            row.addProperty("absorbed", stage.absorbed());
            row.addProperty("pending", stage.pending());
            Rejections.add(row, stage.rejected());
            rows.add(row);
        }
        return rows;
    }

    @Override
    public void metrics(Exposition out) {
        for (StageStatistics stage : stages.get()) {
            String[] labels = {"stage", stage.pid()};
            out.counter("penstock_stage_in", "Records given to the component.", stage.in(), labels);
            out.counter("penstock_stage_passed", "Records that left it.", stage.passed(), labels);
            out.counter("penstock_stage_absorbed", "Records taken without sending one.", stage.absorbed(), labels);
            out.gauge("penstock_stage_pending", "Records inside.", stage.pending(), labels);
            Rejections.metrics(out, "penstock_stage_rejected", stage.rejected(), labels);
        }
    }

    @Override
    public Map<String, Supplier<Result>> checks() {
        var checks = new TreeMap<String, Supplier<Result>>();
        for (StageStatistics stage : stages.get()) {
            checks.put("stage " + stage.pid(), () -> verdict(stage));
        }
        return checks;
    }

    private static Result verdict(StageStatistics stage) {
        long rejected = Rejections.total(stage.rejected());
        return rejected == 0
                ? Verdict.ok(stage.in() + " in, " + stage.pending() + " inside")
                : Verdict.warn(
                        rejected + " of " + stage.in() + " records refused: " + stage.rejected(),
                        "The reason codes stand in the log and in the README of its bundle.");
    }
}
