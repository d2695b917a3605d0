// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.trust.audit;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import io.penstock.kura.files.DurableFile;
import io.penstock.kura.files.FileLayer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the trail begins and ends: what is cut off at its end is missed.
 *
 * @param first number of the oldest line that is kept
 * @param before hash of the line before that
 * @param last number of the newest line
 * @param hash of that
 */
record Head(long first, String before, long last, String hash) {

    static final Head EMPTY = new Head(1, AuditLine.NONE, 0, AuditLine.NONE);

    private static final Gson GSON = new Gson();
    private static final String FILE = "head.json";

    /** Empty where there is none, or none that can be read. */
    static Optional<Head> read(FileLayer files, Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (!files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(GSON.fromJson(text(files.read(file)), Head.class));
        } catch (JsonParseException e) {
            return Optional.empty();
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    void write(FileLayer files, Path folder) throws IOException {
        new DurableFile(files, folder.resolve(FILE)).replace(GSON.toJson(this).getBytes(StandardCharsets.UTF_8));
    }

    Head with(long seq, String hashOfIt) {
        return new Head(first, before, seq, hashOfIt);
    }
}
