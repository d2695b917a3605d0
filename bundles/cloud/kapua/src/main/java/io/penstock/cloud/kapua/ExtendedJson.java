// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.kapua;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;

/**
 * {@code {"version":"1.0","properties":{"Group":{"key":"value"}}}}, sorted, so that equal properties are equal text.
 *
 * <p>Kapua takes names of 1 to 64 characters, and refuses the whole birth for one other: a longer name is cut, and told
 * from its likes by the hash of all of it.
 */
final class ExtendedJson {

    private static final int LONGEST = 64;
    private static final int HASH = 9; // with its mark

    private ExtendedJson() {}

    static String write(Map<String, Map<String, String>> groups) {
        var text = new StringWriter();
        try (var out = new JsonWriter(text)) {
            out.beginObject().name("version").value("1.0").name("properties").beginObject();
            for (Map.Entry<String, Map<String, String>> group : new TreeMap<>(groups).entrySet()) {
                out.name(fitting(group.getKey())).beginObject();
                for (Map.Entry<String, String> property : new TreeMap<>(group.getValue()).entrySet()) {
                    out.name(fitting(property.getKey())).value(property.getValue());
                }
                out.endObject();
            }
            out.endObject().endObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail
        }
        return text.toString();
    }

    private static String fitting(String name) {
        if (name.length() <= LONGEST) {
            return name.isEmpty() ? "-" : name;
        }
        return name.substring(0, LONGEST - HASH) + String.format("~%08x", name.hashCode());
    }
}
