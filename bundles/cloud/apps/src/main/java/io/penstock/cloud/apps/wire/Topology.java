// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.apps.wire;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.penstock.cloud.request.Json;
import io.penstock.cloud.request.Names;
import io.penstock.cloud.request.Refusal;
import io.penstock.kura.marshal.PlainConfiguration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.kura.configuration.ComponentConfiguration;
import org.eclipse.kura.wire.graph.MultiportWireConfiguration;
import org.eclipse.kura.wire.graph.WireComponentConfiguration;
import org.eclipse.kura.wire.graph.WireGraphConfiguration;

/** Reads the layout of a graph, as the property {@code WireGraph} holds it, together with configurations. */
final class Topology {

    private Topology() {}

    /** @param configurations of its components, by pid; one that has none here keeps what it has */
    static WireGraphConfiguration read(JsonObject layout, Map<String, ComponentConfiguration> configurations)
            throws Refusal {
        var components = new ArrayList<WireComponentConfiguration>();
        for (JsonObject each : list(layout, "components")) {
            String pid = Names.checked("component", Json.requiredText(each, "pid"));
            components.add(new WireComponentConfiguration(
                    Optional.ofNullable(configurations.get(pid)).orElse(new PlainConfiguration(pid, Map.of())),
                    drawn(each)));
        }
        var wires = new ArrayList<MultiportWireConfiguration>();
        for (JsonObject each : list(layout, "wires")) {
            wires.add(new MultiportWireConfiguration(
                    Json.requiredText(each, "emitter"),
                    Json.requiredText(each, "receiver"),
                    port(each, "emitterPort").orElse(0),
                    port(each, "receiverPort").orElse(0)));
        }
        return new WireGraphConfiguration(components, wires);
    }

    private static Map<String, Object> drawn(JsonObject component) throws Refusal {
        var properties = new HashMap<String, Object>();
        for (String ports : List.of("inputPortCount", "outputPortCount")) {
            port(component, ports).ifPresent(count -> properties.put(ports, count));
        }
        Optional<JsonElement> rendering = Json.member(component, "renderingProperties");
        if (rendering.isPresent()) {
            JsonObject look = Json.object(rendering.get());
            if (Json.member(look, "position").isPresent()) {
                JsonObject position = Json.object(look.get("position"));
                for (String axis : List.of("x", "y")) {
                    if (Json.member(position, axis).isPresent()) {
                        properties.put(
                                "position." + axis, number(position, axis).floatValue());
                    }
                }
            }
            names(look, "inputPortNames", properties);
            names(look, "outputPortNames", properties);
        }
        return properties;
    }

    private static void names(JsonObject look, String kind, Map<String, Object> properties) throws Refusal {
        if (Json.member(look, kind).isPresent()) {
            JsonObject names = Json.object(look.get(kind));
            for (String port : names.keySet()) {
                properties.put(kind + "." + port, Json.requiredText(names, port));
            }
        }
    }

    private static List<JsonObject> list(JsonObject layout, String name) throws Refusal {
        return Json.member(layout, name).isPresent() ? Json.objects(layout.get(name)) : List.of();
    }

    private static Optional<Integer> port(JsonObject json, String name) throws Refusal {
        if (Json.member(json, name).isEmpty()) {
            return Optional.empty();
        }
        long number = Json.requiredWhole(json, name);
        if (number < 0 || number > Short.MAX_VALUE) {
            throw Refusal.bad(
                    "wire.port", "\"" + name + "\" is " + number + ". Send a port that a component can have.");
        }
        return Optional.of((int) number);
    }

    private static Number number(JsonObject json, String name) throws Refusal {
        if (!json.get(name).isJsonPrimitive() || !json.getAsJsonPrimitive(name).isNumber()) {
            throw Refusal.bad("json.malformed", "\"" + name + "\" is no number. Send one.");
        }
        return json.get(name).getAsDouble();
    }
}
