// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.request;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** JSON of requests: read strictly, within bounds, and every surprise a {@link Refusal}. */
public final class Json {

    private static final int DEPTH = 64;

    private Json() {}

    public static JsonElement parse(String text) throws Refusal {
        var reader = new JsonReader(new StringReader(text));
        reader.setStrictness(Strictness.STRICT);
        reader.setNestingLimit(DEPTH);
        try {
            JsonElement element = element(reader);
            if (reader.peek() != JsonToken.END_DOCUMENT) {
                throw malformed("there is something behind it");
            }
            return element;
        } catch (JsonParseException | IOException | IllegalStateException e) {
            throw malformed(String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    /** As Gson reads it, but that a member that is there twice is malformed: which of them was meant? */
    private static JsonElement element(JsonReader reader) throws IOException {
        switch (reader.peek()) {
            case BEGIN_ARRAY -> {
                var array = new JsonArray();
                reader.beginArray();
                while (reader.hasNext()) {
                    array.add(element(reader));
                }
                reader.endArray();
                return array;
            }
            case BEGIN_OBJECT -> {
                var object = new JsonObject();
                reader.beginObject();
                while (reader.hasNext()) {
                    String name = reader.nextName();
                    if (object.has(name)) {
                        throw new MalformedJsonException("\"" + Names.shown(name) + "\" is there twice");
                    }
                    object.add(name, element(reader));
                }
                reader.endObject();
                return object;
            }
            default -> {
                return JsonParser.parseReader(reader);
            }
        }
    }

    public static JsonObject object(JsonElement element) throws Refusal {
        if (!element.isJsonObject()) {
            throw malformed("an object is wanted where there is " + Names.shown(element.toString()));
        }
        return element.getAsJsonObject();
    }

    public static List<JsonObject> objects(JsonElement element) throws Refusal {
        if (!(element instanceof JsonArray array)) {
            throw malformed("a list is wanted where there is " + Names.shown(element.toString()));
        }
        var objects = new ArrayList<JsonObject>();
        for (JsonElement each : array) {
            objects.add(object(each));
        }
        return objects;
    }

    /** A member that is there and is not null. */
    public static Optional<JsonElement> member(JsonObject object, String name) {
        return Optional.ofNullable(object.get(name)).filter(value -> !value.isJsonNull());
    }

    public static Optional<String> text(JsonObject object, String name) throws Refusal {
        Optional<JsonElement> value = member(object, name);
        if (value.isPresent() && !(value.get() instanceof JsonPrimitive primitive && primitive.isString())) {
            throw malformed("\"" + name + "\" is no text");
        }
        return value.map(JsonElement::getAsString);
    }

    public static String requiredText(JsonObject object, String name) throws Refusal {
        return text(object, name)
                .orElseThrow(() -> Refusal.bad("json.missing", "There is no \"" + name + "\". Send it."));
    }

    /** The texts of a list that must be there. */
    public static List<String> texts(JsonObject object, String name) throws Refusal {
        if (!(object.get(name) instanceof JsonArray array)) {
            throw Refusal.bad("json.missing", "There is no list \"" + name + "\". Send it.");
        }
        var texts = new ArrayList<String>();
        for (JsonElement each : array) {
            if (!(each instanceof JsonPrimitive primitive && primitive.isString())) {
                throw malformed("\"" + name + "\" holds what is no text");
            }
            texts.add(each.getAsString());
        }
        return texts;
    }

    public static long requiredWhole(JsonObject object, String name) throws Refusal {
        if (!(object.get(name) instanceof JsonPrimitive primitive && primitive.isNumber())) {
            throw Refusal.bad("json.missing", "There is no number \"" + name + "\". Send it.");
        }
        try {
            return Long.parseLong(primitive.getAsString());
        } catch (NumberFormatException e) {
            throw malformed("\"" + name + "\" is not a whole number");
        }
    }

    /** Whether a member is true; what it is where there is none. */
    public static boolean truth(JsonObject object, String name, boolean otherwise) throws Refusal {
        Optional<JsonElement> value = member(object, name);
        if (value.isPresent() && !(value.get() instanceof JsonPrimitive primitive && primitive.isBoolean())) {
            throw malformed("\"" + name + "\" is neither true nor false");
        }
        return value.map(JsonElement::getAsBoolean).orElse(otherwise);
    }

    private static Refusal malformed(String what) {
        return Refusal.bad("json.malformed", "The body is not the JSON that is wanted: " + what + ". Correct it.");
    }
}
