// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.graph;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.kura.wire.graph.MultiportWireConfiguration;
import org.eclipse.kura.wire.graph.WireComponentConfiguration;
import org.eclipse.kura.wire.graph.WireGraphConfiguration;

/**
 * Kura's JSON of a graph: {@code {"components":[{"pid","inputPortCount","outputPortCount","renderingProperties":
 * {"position":{"x","y"},"inputPortNames":{},"outputPortNames":{}}}],"wires":[{"emitter","emitterPort","receiver",
 * "receiverPort"}]}}.
 *
 * <p>As Kura, it reads names of members in any case, passes over those it does not know, and takes 0 for a port that is
 * not given. Otherwise than Kura it refuses what has no pid or is no number, instead of leaving it out.
 */
final class GraphJson {

    static WireGraphConfiguration read(String text) throws GraphProblem {
        JsonObject graph = object(parse(text), "the graph");
        var components = new ArrayList<WireComponentConfiguration>();
        for (JsonElement each : array(graph, "components")) {
            components.add(component(object(each, "a component")));
        }
        var wires = new ArrayList<MultiportWireConfiguration>();
        for (JsonElement each : array(graph, "wires")) {
            wires.add(wire(object(each, "a wire")));
        }
        return new WireGraphConfiguration(components, wires);
    }

    static String write(WireGraphConfiguration graph) {
        var components = new JsonArray();
        graph.getWireComponentConfigurations().forEach(c -> components.add(component(c)));
        var wires = new JsonArray();
        for (MultiportWireConfiguration each : graph.getWireConfigurations()) {
            var wire = new JsonObject();
            wire.addProperty("emitter", each.getEmitterPid());
            wire.addProperty("emitterPort", each.getEmitterPort());
            wire.addProperty("receiver", each.getReceiverPid());
            wire.addProperty("receiverPort", each.getReceiverPort());
            wires.add(wire);
        }
        var json = new JsonObject();
        json.add("components", components);
        json.add("wires", wires);
        return json.toString();
    }

    private static JsonElement parse(String text) throws GraphProblem {
        var reader = new JsonReader(new StringReader(text));
        reader.setStrictness(Strictness.STRICT);
        try {
            JsonElement element = JsonParser.parseReader(reader);
            if (reader.peek() != JsonToken.END_DOCUMENT) {
                throw malformed("there is something behind the graph");
            }
            return element;
        } catch (JsonParseException | IOException | IllegalStateException e) {
            throw new GraphProblem("graph.malformed", "the graph is no JSON: " + e.getMessage() + ". Correct it.", e);
        }
    }

    private static WireComponentConfiguration component(JsonObject json) throws GraphProblem {
        var properties = new HashMap<String, Object>();
        number(json, Member.INPUT_PORTS).ifPresent(n -> properties.put(Member.INPUT_PORTS, n));
        number(json, Member.OUTPUT_PORTS).ifPresent(n -> properties.put(Member.OUTPUT_PORTS, n));
        Optional<JsonObject> rendering = inner(json, "renderingProperties");
        if (rendering.isPresent()) {
            Optional<JsonObject> position = inner(rendering.get(), "position");
            if (position.isPresent()) {
                coordinate(position.get(), "x").ifPresent(x -> properties.put(Member.X, x));
                coordinate(position.get(), "y").ifPresent(y -> properties.put(Member.Y, y));
            }
            names(rendering.get(), Member.INPUT_NAMES, properties);
            names(rendering.get(), Member.OUTPUT_NAMES, properties);
        }
        return new WireComponentConfiguration(new Named(text(json, "pid", "a component")), properties);
    }

    private static MultiportWireConfiguration wire(JsonObject json) throws GraphProblem {
        return new MultiportWireConfiguration(
                text(json, "emitter", "a wire"),
                text(json, "receiver", "a wire"),
                number(json, "emitterPort").orElse(0),
                number(json, "receiverPort").orElse(0));
    }

    private static JsonObject component(WireComponentConfiguration component) {
        Map<String, Object> properties = component.getProperties();
        var position = new JsonObject();
        addNumber(position, "x", properties.get(Member.X));
        addNumber(position, "y", properties.get(Member.Y));
        var rendering = new JsonObject();
        rendering.add("position", position);
        rendering.add(Member.INPUT_NAMES, names(properties, Member.INPUT_NAMES));
        rendering.add(Member.OUTPUT_NAMES, names(properties, Member.OUTPUT_NAMES));
        var json = new JsonObject();
        json.addProperty("pid", component.getConfiguration().getPid());
        addNumber(json, Member.INPUT_PORTS, properties.get(Member.INPUT_PORTS));
        addNumber(json, Member.OUTPUT_PORTS, properties.get(Member.OUTPUT_PORTS));
        json.add("renderingProperties", rendering);
        return json;
    }

    private static JsonObject names(Map<String, Object> properties, String kind) {
        var names = new JsonObject();
        properties.forEach((key, value) -> {
            if (key.startsWith(kind + ".") && value instanceof String name) {
                names.addProperty(key.substring(kind.length() + 1), name);
            }
        });
        return names;
    }

    private static void names(JsonObject rendering, String kind, Map<String, Object> properties) throws GraphProblem {
        Optional<JsonObject> names = inner(rendering, kind);
        if (names.isPresent()) {
            for (Map.Entry<String, JsonElement> each : names.get().entrySet()) {
                if (each.getValue().isJsonPrimitive()) {
                    properties.put(kind + "." + each.getKey(), each.getValue().getAsString());
                }
            }
        }
    }

    private static void addNumber(JsonObject json, String key, Object value) {
        if (value instanceof Number number) {
            json.addProperty(key, number);
        }
    }

    private static Optional<JsonElement> member(JsonObject json, String name) {
        return json.entrySet().stream()
                .filter(e -> e.getKey().equalsIgnoreCase(name) && !e.getValue().isJsonNull())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static List<JsonElement> array(JsonObject json, String name) throws GraphProblem {
        Optional<JsonElement> array = member(json, name);
        if (array.isPresent() && !array.get().isJsonArray()) {
            throw malformed("\"" + name + "\" is no list");
        }
        return array.map(a -> a.getAsJsonArray().asList()).orElse(List.of());
    }

    private static Optional<JsonObject> inner(JsonObject json, String name) throws GraphProblem {
        Optional<JsonElement> inner = member(json, name);
        return inner.isEmpty() ? Optional.empty() : Optional.of(object(inner.get(), "\"" + name + "\""));
    }

    private static JsonObject object(JsonElement element, String what) throws GraphProblem {
        if (!element.isJsonObject()) {
            throw malformed(what + " is no object");
        }
        return element.getAsJsonObject();
    }

    private static String text(JsonObject json, String name, String what) throws GraphProblem {
        Optional<JsonElement> text = member(json, name);
        if (text.isEmpty()
                || !text.get().isJsonPrimitive()
                || text.get().getAsString().isEmpty()) {
            throw malformed(what + " has no \"" + name + "\"");
        }
        return text.get().getAsString();
    }

    private static Optional<Integer> number(JsonObject json, String name) throws GraphProblem {
        try {
            return numeric(json, name).map(n -> n.getAsBigDecimal().intValueExact());
        } catch (ArithmeticException | NumberFormatException e) {
            throw malformed("\"" + name + "\" is not a whole number");
        }
    }

    private static Optional<Float> coordinate(JsonObject json, String name) throws GraphProblem {
        return numeric(json, name).map(JsonElement::getAsFloat);
    }

    private static Optional<JsonElement> numeric(JsonObject json, String name) throws GraphProblem {
        Optional<JsonElement> number = member(json, name);
        if (number.isPresent() && !(number.get() instanceof JsonPrimitive primitive && primitive.isNumber())) {
            throw malformed("\"" + name + "\" is no number: " + number.get());
        }
        return number;
    }

    private static GraphProblem malformed(String what) {
        return new GraphProblem("graph.malformed", what + ". Correct the graph.");
    }

    private GraphJson() {}
}
