// SPDX-License-Identifier: Apache-2.0
package io.penstock.trainer;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.penstock.inference.wire.procedure.Fitted;
import java.util.List;

/** A golden vector: the last window of a recording, and what the arithmetic in doubles says to it. */
final class Golden {

    private static final double TOLERANCE = 2e-3;
    private static final List<String> TENSORS = List.of("base", "inv_scale", "inv_spread", "spread_weight");

    static JsonObject of(Recording recording, Fitted fitted) {
        float[][] rows = recording.rows();
        var inputs = new JsonObject();
        var window = new JsonArray();
        for (int i = rows.length - Trainer.WINDOW; i < rows.length; i++) {
            for (float value : rows[i]) {
                window.add(value);
            }
        }
        inputs.add("window", window);
        for (String tensor : TENSORS) {
            inputs.add(tensor, Json.floats(fitted.tensors().get(tensor)));
        }
        double[] contributions = Reference.contributions(
                rows, rows.length - 1, Trainer.WINDOW, fitted.tensors().get("base"), fitted);
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
