// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.trust.audit;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import io.penstock.deploy.trust.manifest.SetManifest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An entry.
 *
 * @param seq from 1, without a gap
 * @param at wall clock, only to be shown
 * @param up_ms milliseconds since the program started
 * @param event in dotted lower case
 * @param facts sorted by name
 * @param previous hash of the line before; {@link #NONE} for the first
 */
public record AuditLine(long seq, String at, long up_ms, String event, Map<String, String> facts, String previous) {

    static final String NONE = "0".repeat(64);

    private static final Gson GSON = new Gson();
    private static final String HASH = ",\"hash\":\"";

    public AuditLine {
        facts = facts == null ? Map.of() : new TreeMap<>(facts); // a line that somebody else wrote may have none
    }

    /** The line that was read, and the hash that it bears. */
    record Stored(AuditLine line, String hash) {}

    /** Without the end of the line. The hash is over everything in front of it. */
    String write() {
        String body = GSON.toJson(this);
        String open = body.substring(0, body.length() - 1);
        return open + HASH + hash(open) + "\"}";
    }

    /** Empty where it was changed, or never was a line. */
    static Optional<Stored> read(String text) {
        int end = text.lastIndexOf(HASH);
        if (end < 0) {
            return Optional.empty();
        }
        String open = text.substring(0, end);
        String hash = hash(open);
        if (!text.equals(open + HASH + hash + "\"}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Stored(GSON.fromJson(open + "}", AuditLine.class), hash));
        } catch (JsonParseException e) {
            return Optional.empty();
        }
    }

    private static String hash(String text) {
        return SetManifest.sha256(text.getBytes(StandardCharsets.UTF_8));
    }
}
