// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.kapua;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;

/** {@code {"version":"1.0","properties":{"Group":{"key":"value"}}}}, sorted, so that equal properties are equal text. */
final class ExtendedJson {

    private ExtendedJson() {}

    static String write(Map<String, Map<String, String>> groups) {
        var text = new StringWriter();
        try (var out = new JsonWriter(text)) {
            out.beginObject().name("version").value("1.0").name("properties").beginObject();
            for (Map.Entry<String, Map<String, String>> group : new TreeMap<>(groups).entrySet()) {
                out.name(group.getKey()).beginObject();
                for (Map.Entry<String, String> property : new TreeMap<>(group.getValue()).entrySet()) {
                    out.name(property.getKey()).value(property.getValue());
                }
                out.endObject();
            }
            out.endObject().endObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail
        }
        return text.toString();
    }
}
