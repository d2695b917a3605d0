// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.simulator;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.Map;
import java.util.TreeMap;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A gateway in Kapua's registry.
 *
 * @param attributes what its last BIRTH or APPS said, by the names of the metrics
 * @param births how many of these there were
 */
@ProviderType
public record KapuaDevice(String account, String clientId, Map<String, String> attributes, int births) {

    /** The {@code extended_properties} as {@code group/key}; empty where there are none that can be read. */
    public Map<String, String> extendedProperties() {
        Map<String, String> flat = new TreeMap<>();
        try {
            JsonElement json = JsonParser.parseString(attributes.getOrDefault("extended_properties", "{}"));
            JsonObject groups = json.getAsJsonObject().getAsJsonObject("properties");
            if (groups != null) {
                groups.entrySet().forEach(group -> group.getValue()
                        .getAsJsonObject()
                        .entrySet()
                        .forEach(property -> flat.put(
                                group.getKey() + "/" + property.getKey(),
                                property.getValue().isJsonNull()
                                        ? ""
                                        : property.getValue().getAsString())));
            }
            return flat;
        } catch (JsonParseException | IllegalStateException | ClassCastException unreadable) {
            return Map.of();
        }
    }
}
