// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.machine.store;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import io.penstock.kura.files.FileLayer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Records as the content of a file. */
final class Json {

    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().create();

    static byte[] bytes(Object value) {
        return GSON.toJson(value).getBytes(StandardCharsets.UTF_8);
    }

    /** @throws IOException also where the file does not hold such a record */
    static <T> T read(FileLayer layer, Path file, Class<T> type) throws IOException {
        try {
            T value = GSON.fromJson(new String(layer.read(file), StandardCharsets.UTF_8), type);
            if (value == null) {
                throw new IOException(file + " is empty.");
            }
            return value;
        } catch (JsonParseException | NullPointerException | IllegalArgumentException e) {
            throw new IOException(file + " is damaged: " + e.getMessage(), e);
        }
    }

    private Json() {}
}
