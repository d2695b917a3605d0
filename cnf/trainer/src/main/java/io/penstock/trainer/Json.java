// SPDX-License-Identifier: Apache-2.0
package io.penstock.trainer;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;

/** Parts of the descriptor. */
final class Json {

    static JsonArray tensors(int window, int features) {
        var tensors = new JsonArray();
        tensors.add(tensor("window", "window", -1, window, features));
        for (String name : List.of("base", "inv_scale", "inv_spread", "spread_weight")) {
            tensors.add(tensor(name, "calibration." + name, -1, features));
        }
        return tensors;
    }

    static JsonArray outputs(int features) {
        var tensors = new JsonArray();
        tensors.add(tensor("score", "", -1));
        tensors.add(tensor("contributions", "", -1, 2 * features));
        return tensors;
    }

    static JsonObject procedure(String kind, Map<String, List<Double>> numbers) {
        var json = new JsonObject();
        json.addProperty("kind", kind);
        numbers.forEach((name, values) -> {
            if (values.size() == 1) {
                json.addProperty(name, values.get(0));
            } else {
                json.add(name, array(values));
            }
        });
        return json;
    }

    /** As float32, the precision in which the graph takes them. */
    static JsonArray floats(double[] values) {
        var array = new JsonArray();
        for (double value : values) {
            array.add((float) value);
        }
        return array;
    }

    static JsonArray texts(String... texts) {
        var array = new JsonArray();
        for (String text : texts) {
            array.add(text);
        }
        return array;
    }

    static JsonObject sketch(float[][] rows, int feature) {
        double sum = 0;
        double squares = 0;
        double least = rows[0][feature];
        double most = least;
        for (float[] row : rows) {
            sum += row[feature];
            squares += (double) row[feature] * row[feature];
            least = Math.min(least, row[feature]);
            most = Math.max(most, row[feature]);
        }
        double mean = sum / rows.length;
        var sketch = new JsonObject();
        sketch.addProperty("mean", (float) mean);
        sketch.addProperty("std", (float) Math.sqrt(Math.max(0, squares / rows.length - mean * mean)));
        sketch.addProperty("min", (float) least);
        sketch.addProperty("max", (float) most);
        return sketch;
    }

    static String rounded(double share) {
        return String.valueOf(Math.round(share * 1000) / 1000.0);
    }

    private static JsonObject tensor(String name, String from, long... shape) {
        var json = new JsonObject();
        json.addProperty("name", name);
        json.addProperty("type", "float32");
        var dimensions = new JsonArray();
        for (long dimension : shape) {
            dimensions.add(dimension);
        }
        json.add("shape", dimensions);
        if (!from.isEmpty()) {
            json.addProperty("from", from);
        }
        return json;
    }

    private static JsonArray array(List<Double> values) {
        var array = new JsonArray();
        values.forEach(array::add);
        return array;
    }

    private Json() {}
}
