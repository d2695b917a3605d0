// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.onnx;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.penstock.inference.api.Feature;
import io.penstock.inference.api.GoldenVector;
import io.penstock.inference.api.InferenceException;
import io.penstock.inference.api.ModelDescriptor;
import io.penstock.inference.api.Procedure;
import io.penstock.inference.api.TensorSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads a descriptor; each complaint names the field and says what belongs there. */
final class DescriptorReader {

    /** @throws InferenceException {@code model.descriptor} */
    static ModelDescriptor read(String json) throws InferenceException {
        try {
            JsonObject root = JsonParser.parseString(json).getAsJsonObject();
            var window = object(root, "window");
            var budget = object(root, "budget");
            var descriptor = new ModelDescriptor(
                    text(root, "name"),
                    text(root, "version"),
                    text(root, "contract"),
                    list(root, "inputs", DescriptorReader::tensor),
                    list(root, "outputs", DescriptorReader::tensor),
                    list(root, "features", DescriptorReader::feature),
                    positive(window, "records", 1),
                    positive(window, "stride", 1),
                    procedure(root, "calibration"),
                    procedure(root, "decision"),
                    list(root, "labels", JsonElement::getAsString),
                    list(root, "golden", DescriptorReader::golden),
                    Math.round(1000 * number(budget, "latency_ms")),
                    Math.round(number(budget, "memory_mb")),
                    texts(object(root, "lineage")));
            DescriptorRules.check(descriptor);
            return descriptor;
        } catch (JsonParseException | IllegalStateException | ClassCastException | NumberFormatException e) {
            throw problem("it is not the JSON it should be: " + e.getMessage());
        } catch (IllegalArgumentException | UnsupportedOperationException | ArithmeticException e) {
            throw problem(String.valueOf(e.getMessage()));
        }
    }

    private static TensorSpec tensor(JsonElement element) {
        JsonObject json = element.getAsJsonObject();
        var shape = new ArrayList<Long>();
        for (JsonElement dimension : array(json, "shape")) {
            long size = dimension.getAsLong();
            if (size < 1 && !(size == -1 && shape.isEmpty())) {
                throw new IllegalArgumentException("the shape of tensor " + text(json, "name") + " has a dimension of "
                        + size + "; only the first may be -1, for the batch");
            }
            shape.add(size);
        }
        return new TensorSpec(
                text(json, "name"),
                json.has("type") ? text(json, "type") : "float32",
                shape,
                json.has("from") ? json.get("from").getAsString() : "");
    }

    private static Feature feature(JsonElement element) {
        JsonObject json = element.getAsJsonObject();
        var reference = new LinkedHashMap<String, Double>();
        object(json, "reference")
                .entrySet()
                .forEach(e -> reference.put(e.getKey(), e.getValue().getAsDouble()));
        return new Feature(text(json, "name"), json.has("unit") ? text(json, "unit") : "", reference);
    }

    private static GoldenVector golden(JsonElement element) {
        JsonObject json = element.getAsJsonObject();
        double tolerance = number(json, "tolerance");
        if (!(tolerance > 0)) {
            throw new IllegalArgumentException("a golden vector has no tolerance above 0");
        }
        return new GoldenVector(numbers(object(json, "inputs")), numbers(object(json, "outputs")), tolerance);
    }

    private static Optional<Procedure> procedure(JsonObject root, String field) {
        if (!root.has(field)) {
            return Optional.empty();
        }
        JsonObject json = object(root, field);
        var numbers = new LinkedHashMap<String, List<Double>>();
        var texts = new LinkedHashMap<String, String>();
        for (Map.Entry<String, JsonElement> entry : json.entrySet()) {
            JsonElement value = entry.getValue();
            if (value.isJsonPrimitive() && value.getAsJsonPrimitive().isString()) {
                texts.put(entry.getKey(), value.getAsString());
            } else {
                numbers.put(entry.getKey(), doubles(value));
            }
        }
        return Optional.of(new Procedure(text(json, "kind"), numbers, texts));
    }

    private static Map<String, List<Double>> numbers(JsonObject json) {
        var numbers = new LinkedHashMap<String, List<Double>>();
        json.entrySet().forEach(entry -> numbers.put(entry.getKey(), doubles(entry.getValue())));
        return numbers;
    }

    private static List<Double> doubles(JsonElement value) {
        if (!value.isJsonArray()) {
            return List.of(value.getAsDouble());
        }
        var list = new ArrayList<Double>();
        value.getAsJsonArray().forEach(e -> list.add(e.getAsDouble()));
        return list;
    }

    private static Map<String, String> texts(JsonObject json) {
        var texts = new LinkedHashMap<String, String>();
        json.entrySet().forEach(e -> texts.put(e.getKey(), e.getValue().getAsString()));
        return texts;
    }

    private static <T> List<T> list(JsonObject json, String field, Function<JsonElement, T> item) {
        var list = new ArrayList<T>();
        array(json, field).forEach(element -> list.add(item.apply(element)));
        return list;
    }

    private static JsonArray array(JsonObject json, String field) {
        return json.has(field) ? json.getAsJsonArray(field) : new JsonArray();
    }

    private static JsonObject object(JsonObject json, String field) {
        return json.has(field) ? json.getAsJsonObject(field) : new JsonObject();
    }

    private static String text(JsonObject json, String field) {
        if (!json.has(field) || json.get(field).getAsString().isBlank()) {
            throw new IllegalArgumentException("the field " + field + " is missing");
        }
        return json.get(field).getAsString();
    }

    private static double number(JsonObject json, String field) {
        return json.has(field) ? json.get(field).getAsDouble() : 0;
    }

    private static int positive(JsonObject json, String field, int otherwise) {
        int value = json.has(field) ? json.get(field).getAsInt() : otherwise;
        if (value < 1) {
            throw new IllegalArgumentException("window." + field + " is " + value + "; it must be at least 1");
        }
        return value;
    }

    private static InferenceException problem(String what) {
        return new InferenceException(
                "model.descriptor",
                "The model's descriptor cannot be used: " + what
                        + ". Compare it with the one in the README of io.penstock.inference.api.");
    }

    private DescriptorReader() {}
}
