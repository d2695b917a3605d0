// SPDX-License-Identifier: Apache-2.0
package io.penstock.trainer;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.penstock.inference.wire.procedure.Fitted;

/** A golden vector: the last window of a recording, and what the arithmetic in doubles says to it. */
final class Golden {

    private static final double TOLERANCE = 2e-3;

    static JsonObject of(Recording recording, Fitted fitted, Recipe recipe) {
        float[][] rows = recording.rows();
        var inputs = new JsonObject();
        var window = new JsonArray();
        for (int i = rows.length - recipe.window(); i < rows.length; i++) {
            for (float value : rows[i]) {
                window.add(Json.number(value));
            }
        }
        inputs.add("window", window);
        for (String tensor : ScoreGraph.CALIBRATION) {
            inputs.add(tensor, Json.floats(fitted.tensors().get(tensor)));
        }
        double[] contributions = Reference.contributions(
                rows, rows.length - 1, recipe.window(), fitted.tensors().get("base"), fitted);
        var outputs = new JsonObject();
        outputs.add("contributions", Json.floats(contributions));
        outputs.add("score", Json.floats(new double[] {Reference.score(contributions)}));
        var golden = new JsonObject();
        golden.add("inputs", inputs);
        golden.add("outputs", outputs);
        golden.addProperty("tolerance", TOLERANCE);
        return golden;
    }

    private Golden() {}
}
