// SPDX-License-Identifier: Apache-2.0
package io.penstock.trainer;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** JSON that is the same on every machine and reads well: an array of numbers is one line. */
final class Json {

    /** Digits that tell any two floats apart. */
    private static final MathContext FLOAT = new MathContext(9);

    /** Java's own text of a float is not the same in every release. */
    static JsonPrimitive number(float value) {
        return plain(new BigDecimal(value).round(FLOAT));
    }

    /** As float32, the precision in which the graph takes them. */
    static JsonArray floats(double[] values) {
        var array = new JsonArray();
        for (double value : values) {
            array.add(number((float) value));
        }
        return array;
    }

    static JsonObject procedure(String kind, Map<String, List<Double>> numbers) {
        var json = new JsonObject();
        json.addProperty("kind", kind);
        numbers.forEach((name, values) -> {
            if (values.size() == 1) {
                json.add(name, decimal(values.get(0)));
            } else {
                var array = new JsonArray();
                values.forEach(value -> array.add(decimal(value)));
                json.add(name, array);
            }
        });
        return json;
    }

    static JsonArray texts(String... texts) {
        var array = new JsonArray();
        for (String text : texts) {
            array.add(text);
        }
        return array;
    }

    static JsonObject tensor(String name, String from, long... shape) {
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

    /** How a feature lies in normal operation. */
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
        sketch.add("mean", number((float) mean));
        sketch.add("std", number((float) Math.sqrt(Math.max(0, squares / rows.length - mean * mean))));
        sketch.add("min", number((float) least));
        sketch.add("max", number((float) most));
        return sketch;
    }

    static JsonPrimitive rounded(double share) {
        return new JsonPrimitive(new BigDecimal(share)
                .setScale(3, java.math.RoundingMode.HALF_UP)
                .toPlainString());
    }

    static String text(JsonElement json) {
        return text(json, "") + "\n";
    }

    private static String text(JsonElement json, String indent) {
        String inner = indent + "  ";
        if (json.isJsonObject() && !json.getAsJsonObject().keySet().isEmpty()) {
            return json.getAsJsonObject().entrySet().stream()
                    .map(e -> inner + new JsonPrimitive(e.getKey()) + ": " + text(e.getValue(), inner))
                    .collect(Collectors.joining(",\n", "{\n", "\n" + indent + "}"));
        }
        if (json.isJsonArray() && json.getAsJsonArray().asList().stream().anyMatch(JsonElement::isJsonObject)) {
            return json.getAsJsonArray().asList().stream()
                    .map(e -> inner + text(e, inner))
                    .collect(Collectors.joining(",\n", "[\n", "\n" + indent + "]"));
        }
        return json.toString();
    }

    private static JsonPrimitive decimal(double value) {
        return plain(new BigDecimal(String.valueOf(value)));
    }

    private static JsonPrimitive plain(BigDecimal value) {
        BigDecimal shortest = value.stripTrailingZeros();
        return new JsonPrimitive(shortest.scale() < 0 ? shortest.setScale(0) : shortest);
    }

    private Json() {}
}
