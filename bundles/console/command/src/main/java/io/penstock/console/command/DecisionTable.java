// SPDX-License-Identifier: Apache-2.0
package io.penstock.console.command;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.penstock.inference.api.Decision;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.felix.hc.api.Result;

/** The last decision about each asset. */
final class DecisionTable implements Section {

    private final Supplier<List<Decision>> decisions;

    DecisionTable(Supplier<List<Decision>> decisions) {
        this.decisions = decisions;
    }

    @Override
    public String name() {
        return "decisions";
    }

    @Override
    public JsonElement status() {
        var rows = new JsonArray();
        for (Decision decision : decisions.get()) {
            var row = new JsonObject();
            row.addProperty("stage", decision.stage());
            row.addProperty("asset", decision.asset());
            row.addProperty("decision", decision.decision());
            row.addProperty("score", Double.isNaN(decision.score()) ? 0 : decision.score());
            row.addProperty("model", decision.model());
            row.addProperty("version", decision.version());
            row.addProperty("latency_us", decision.latencyMicros());
            rows.add(row);
        }
        return rows;
    }

    @Override
    public void metrics(Exposition out) {
        for (Decision decision : decisions.get()) {
            if (!Double.isNaN(decision.score())) {
                out.gauge(
                        "penstock_decision_score",
                        "Score of the last decision.",
                        decision.score(),
                        "stage",
                        decision.stage(),
                        "asset",
                        decision.asset());
            }
        }
    }

    @Override
    public Map<String, Supplier<Result>> checks() {
        return Map.of(); // what an asset does is no matter of the gateway's health
    }
}
