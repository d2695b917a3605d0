// SPDX-License-Identifier: Apache-2.0
package io.penstock.trainer;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.penstock.driver.simulator.Fault;
import io.penstock.driver.simulator.Signal;
import io.penstock.inference.wire.procedure.Fitted;
import java.util.Optional;

/** The descriptor of a model of level and spread. */
final class Descriptor {

    static JsonObject of(Recipe recipe, Fitted fitted, Recording normal, JsonObject lineage) {
        int features = recipe.features();
        var json = new JsonObject();
        json.addProperty("name", recipe.name());
        json.addProperty("version", recipe.version());
        json.addProperty("contract", Recipe.CONTRACT);
        var inputs = new JsonArray();
        inputs.add(Json.tensor("window", "window", -1, recipe.window(), features));
        ScoreGraph.CALIBRATION.forEach(name -> inputs.add(Json.tensor(name, "calibration." + name, -1, features)));
        json.add("inputs", inputs);
        var outputs = new JsonArray();
        outputs.add(Json.tensor("score", "", -1));
        outputs.add(Json.tensor("contributions", "", -1, 2L * features));
        json.add("outputs", outputs);
        json.add("features", features(normal));
        var window = new JsonObject();
        window.addProperty("records", recipe.window());
        window.addProperty("stride", 1);
        json.add("window", window);
        json.add("calibration", calibration(recipe, fitted));
        JsonObject decision = Json.procedure(Recipe.DECISION, recipe.decision());
        decision.addProperty("score", "score");
        json.add("decision", decision);
        json.add("labels", Json.texts("normal", "anomaly"));
        var budget = new JsonObject();
        budget.addProperty("latency_ms", 5);
        budget.addProperty("memory_mb", 16);
        json.add("budget", budget);
        json.add("lineage", lineage);
        json.add("golden", golden(recipe, fitted));
        return json;
    }

    private static JsonObject calibration(Recipe recipe, Fitted fitted) {
        JsonObject json = Json.procedure(Recipe.CALIBRATION, recipe.calibration());
        if (json.get("records").getAsInt() == 0) {
            ScoreGraph.CALIBRATION.forEach(name ->
                    json.add("fitted." + name, Json.floats(fitted.tensors().get(name))));
        } else {
            json.add("records", new JsonPrimitive(json.get("records").getAsInt()));
        }
        return json;
    }

    private static JsonArray features(Recording normal) {
        var features = new JsonArray();
        for (Signal signal : Signal.values()) {
            var feature = new JsonObject();
            feature.addProperty("name", signal.column());
            feature.addProperty("unit", signal.unit());
            feature.add("reference", Json.sketch(normal.rows(), signal.ordinal()));
            features.add(feature);
        }
        return features;
    }

    private static JsonArray golden(Recipe recipe, Fitted fitted) {
        var golden = new JsonArray();
        golden.add(Golden.of(Recording.of(7, 100, 0, 0, Optional.empty(), 0), fitted, recipe));
        golden.add(Golden.of(Recording.of(8, 0, 100, 0, Optional.of(Fault.VALVE_CLOSING), 0.6), fitted, recipe));
        golden.add(Golden.of(Recording.of(9, 0, 100, 0, Optional.of(Fault.CAVITATION), 0.6), fitted, recipe));
        return golden;
    }

    private Descriptor() {}
}
