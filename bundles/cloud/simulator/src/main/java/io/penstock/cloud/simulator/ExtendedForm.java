// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.simulator;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;

/** What {@code extended_properties} must look like: Kapua takes nothing of a birth where it cannot read them. */
final class ExtendedForm {

    private ExtendedForm() {}

    /**
     * @param text empty for none
     * @throws IllegalStateException where it is not one object with objects of plain values in {@code properties}
     */
    static void check(String text) {
        if (!text.isEmpty() && !isReadable(text)) {
            throw new IllegalStateException("extended_properties cannot be read");
        }
    }

    private static boolean isReadable(String text) {
        try (var in = new JsonReader(new StringReader(text))) {
            in.setStrictness(Strictness.STRICT);
            JsonElement all = JsonParser.parseReader(in);
            return all.isJsonObject()
                    && in.peek() == JsonToken.END_DOCUMENT
                    && (!all.getAsJsonObject().has("properties")
                            || isGroups(all.getAsJsonObject().get("properties")));
        } catch (IOException | JsonParseException e) {
            return false;
        }
    }

    private static boolean isGroups(JsonElement groups) {
        return groups.isJsonObject()
                && groups.getAsJsonObject().asMap().values().stream()
                        .allMatch(group -> group.isJsonObject()
                                && group.getAsJsonObject().asMap().values().stream()
                                        .allMatch(value -> value.isJsonPrimitive() || value.isJsonNull()));
    }
}
