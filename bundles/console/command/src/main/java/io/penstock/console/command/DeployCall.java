// SPDX-License-Identifier: Apache-2.0
package io.penstock.console.command;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import io.penstock.deploy.api.Action;
import io.penstock.deploy.api.Origin;
import io.penstock.deploy.api.Submission;
import io.penstock.deploy.api.Terms;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Answers {@code POST /deploy} with a line of JSON for each step, and the outcome as the last. The body is JSON: {@code
 * action} (install, remove, undo), {@code file}, {@code names}, {@code widely}, {@code trial_ms}, {@code records}.
 */
final class DeployCall implements Endpoint.Handler {

    private static final int LONGEST = 1 << 16;

    /** What is done with what was asked for. */
    interface Answer {
        void to(Submission submission, HttpExchange exchange) throws IOException;
    }

    private final Answer answer;

    DeployCall(Answer answer) {
        this.answer = answer;
    }

    @Override
    public void answer(HttpExchange exchange) throws IOException {
        answer.to(submission(body(exchange)), exchange);
    }

    static String body(HttpExchange exchange) throws IOException {
        if (!"POST".equals(exchange.getRequestMethod())) {
            throw new IllegalArgumentException("POST what is wanted.");
        }
        return new String(exchange.getRequestBody().readNBytes(LONGEST), StandardCharsets.UTF_8).strip();
    }

    static Submission submission(String body) {
        try {
            JsonObject json = JsonParser.parseString(body).getAsJsonObject();
            var usual = Terms.usual();
            var terms = new Terms(
                    json.has("widely") && json.get("widely").getAsBoolean(),
                    json.has("records") ? json.get("records").getAsLong() : usual.records(),
                    json.has("trial_ms")
                            ? Duration.ofMillis(json.get("trial_ms").getAsLong())
                            : usual.trial());
            return new Submission(UUID.randomUUID().toString(), origin(), action(json), terms);
        } catch (JsonParseException | IllegalStateException | NullPointerException e) {
            throw new IllegalArgumentException("That is not a wish for a change: " + e.getMessage(), e);
        }
    }

    /** A bundle on the shortest of trials. */
    static Submission swap(String jar) {
        return new Submission(
                UUID.randomUUID().toString(),
                origin(),
                new Action.Install(Path.of(jar)),
                new Terms(false, 0, Duration.ZERO));
    }

    private static Origin origin() {
        return new Origin("command", System.getProperty("user.name", ""));
    }

    private static Action action(JsonObject json) {
        return switch (json.get("action").getAsString()) {
            case "install" -> new Action.Install(Path.of(json.get("file").getAsString()));
            case "remove" -> new Action.Remove(names(json));
            case "undo" -> new Action.Undo();
            default -> throw new IllegalArgumentException("An action is install, remove or undo.");
        };
    }

    private static List<String> names(JsonObject json) {
        var names = new ArrayList<String>();
        for (JsonElement name : json.getAsJsonArray("names")) {
            names.add(name.getAsString());
        }
        return names;
    }
}
