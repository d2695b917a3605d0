// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.marshal;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import org.eclipse.kura.configuration.metatype.AD;
import org.eclipse.kura.configuration.metatype.Icon;
import org.eclipse.kura.configuration.metatype.OCD;
import org.eclipse.kura.configuration.metatype.Option;

/** A definition as Kura's JSON has it: what is absent or empty is left out. */
final class MetatypeJson {

    private MetatypeJson() {}

    static JsonElement write(OCD definition) {
        var json = new JsonObject();
        var attributes = new JsonArray();
        definition.getAD().forEach(attribute -> attributes.add(attribute(attribute)));
        var icons = new JsonArray();
        definition.getIcon().forEach(icon -> icons.add(icon(icon)));
        some(json, "ad", attributes);
        some(json, "icon", icons);
        text(json, "name", definition.getName());
        text(json, "description", definition.getDescription());
        text(json, "id", definition.getId());
        return json;
    }

    private static JsonElement attribute(AD attribute) {
        var json = new JsonObject();
        var options = new JsonArray();
        attribute.getOption().forEach(option -> options.add(option(option)));
        some(json, "option", options);
        text(json, "name", attribute.getName());
        text(json, "description", attribute.getDescription());
        text(json, "id", attribute.getId());
        json.addProperty("type", attribute.getType().name());
        json.addProperty("cardinality", attribute.getCardinality());
        text(json, "min", attribute.getMin());
        text(json, "max", attribute.getMax());
        text(json, "defaultValue", attribute.getDefault());
        json.addProperty("isRequired", attribute.isRequired());
        return json;
    }

    private static JsonElement option(Option option) {
        var json = new JsonObject();
        text(json, "label", option.getLabel());
        text(json, "value", option.getValue());
        return json;
    }

    private static JsonElement icon(Icon icon) {
        var json = new JsonObject();
        text(json, "resource", icon.getResource());
        if (icon.getSize() != null) { // Kura's types have null for what is absent
            json.addProperty("size", icon.getSize());
        }
        return json;
    }

    private static void text(JsonObject json, String name, String value) {
        if (value != null) {
            json.addProperty(name, value);
        }
    }

    private static void some(JsonObject json, String name, JsonArray elements) {
        if (!elements.isEmpty()) {
            json.add(name, elements);
        }
    }
}
