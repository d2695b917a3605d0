// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.trust.manifest;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The fields of a JSON object that must be there, and no others: what two readers could understand in two ways is
 * malformed. Values are strings, whole numbers, or lists of strings or of objects.
 */
final class Fields {

    private static final int NESTED = 3;

    private final Map<String, Object> values;

    private Fields(Map<String, Object> values) {
        this.values = values;
    }

    static Fields read(byte[] json, Set<String> names) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (var in = new JsonReader(new InputStreamReader(new ByteArrayInputStream(json), decoder))) {
            in.setStrictness(Strictness.STRICT);
            var fields = new Fields(object(in, 0)).only(names);
            if (in.peek() != JsonToken.END_DOCUMENT) {
                throw new IOException("something follows its end");
            }
            return fields;
        } catch (IllegalStateException | NumberFormatException | MalformedJsonException | EOFException e) {
            throw new IOException("it is not the JSON that it should be", e);
        }
    }

    private static Map<String, Object> object(JsonReader in, int depth) throws IOException {
        var read = new LinkedHashMap<String, Object>();
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (read.put(name, value(in, depth)) != null) {
                throw new IOException("two fields " + name);
            }
        }
        in.endObject();
        return read;
    }

    private static Object value(JsonReader in, int depth) throws IOException {
        if (depth > NESTED) {
            throw new IOException("nested too deeply");
        }
        return switch (in.peek()) {
            case STRING -> in.nextString();
            case NUMBER -> Long.parseLong(in.nextString());
            case BEGIN_OBJECT -> object(in, depth + 1);
            case BEGIN_ARRAY -> {
                var list = new ArrayList<>();
                in.beginArray();
                while (in.hasNext()) {
                    list.add(value(in, depth + 1));
                }
                in.endArray();
                yield list;
            }
            default -> throw new IOException("a value of the kind " + in.peek());
        };
    }

    private Fields only(Set<String> names) throws IOException {
        if (!values.keySet().equals(names)) {
            throw new IOException("its fields are " + values.keySet() + ", not " + names);
        }
        return this;
    }

    String text(String name) throws IOException {
        return as(String.class, name);
    }

    long number(String name) throws IOException {
        return as(Long.class, name);
    }

    List<String> texts(String name) throws IOException {
        var texts = new ArrayList<String>();
        for (Object each : as(List.class, name)) {
            if (!(each instanceof String text)) {
                throw new IOException(name + " is not a list of texts");
            }
            texts.add(text);
        }
        return texts;
    }

    List<Fields> objects(String name, Set<String> fields) throws IOException {
        var objects = new ArrayList<Fields>();
        for (Object each : as(List.class, name)) {
            if (!(each instanceof Map<?, ?> map)) {
                throw new IOException(name + " is not a list of objects");
            }
            var copy = new LinkedHashMap<String, Object>();
            map.forEach((key, value) -> copy.put((String) key, value));
            objects.add(new Fields(copy).only(fields));
        }
        return objects;
    }

    private <T> T as(Class<T> type, String name) throws IOException {
        if (!type.isInstance(values.get(name))) {
            throw new IOException(name + " is of another kind");
        }
        return type.cast(values.get(name));
    }
}
