// SPDX-License-Identifier: Apache-2.0
package io.penstock.bench;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.function.Consumer;

/** The command endpoint of a gateway. */
public final class Endpoint {

    private final String url;
    private final String token;

    /** @param data the gateway's folder */
    public Endpoint(Path data) throws IOException {
        var endpoint = new Properties();
        try (Reader in = Files.newBufferedReader(data.resolve("command.properties"))) {
            endpoint.load(in);
        }
        this.url = endpoint.getProperty("url");
        this.token = endpoint.getProperty("token");
    }

    public JsonObject status() throws IOException {
        return JsonParser.parseString(text(open("/status"))).getAsJsonObject();
    }

    /** @throws BenchException {@code bench.swap} */
    public void swap(Path jar) throws IOException {
        follow("/swap", jar.toString(), step -> {});
    }

    /**
     * Installs, and follows it to its end.
     *
     * @param step told as each phase is reached; its name comes first
     * @throws BenchException {@code bench.swap}
     */
    void install(Path jar, long trialMillis, long records, Consumer<String> step) throws IOException {
        var wish = new JsonObject();
        wish.addProperty("action", "install");
        wish.addProperty("file", jar.toString());
        wish.addProperty("trial_ms", trialMillis);
        wish.addProperty("records", records);
        follow("/deploy", wish.toString(), step);
    }

    /** Submits a change, and does not wait for what becomes of it. */
    public void submit(JsonObject wish) throws IOException {
        post("/deploy", wish.toString()).getResponseCode();
    }

    /** The last change, as the history has it. */
    public JsonObject lastChange() throws IOException {
        return JsonParser.parseString(text(open("/deploy/history")))
                .getAsJsonObject()
                .getAsJsonArray("history")
                .get(0)
                .getAsJsonObject();
    }

    private void follow(String path, String body, Consumer<String> step) throws IOException {
        HttpURLConnection connection = post(path, body);
        var last = new JsonObject();
        try (var in = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                last = JsonParser.parseString(line).getAsJsonObject();
                if (last.has("step")) {
                    step.accept(last.get("step").getAsString());
                }
            }
        }
        if (last.has("reason") || !last.has("message")) {
            throw new BenchException("bench.swap", "The gateway did not swap: " + last);
        }
    }

    private HttpURLConnection post(String path, String body) throws IOException {
        HttpURLConnection connection = open(path);
        connection.setRequestMethod("POST");
        connection.setDoOutput(true);
        try (var out = connection.getOutputStream()) {
            out.write(body.getBytes(StandardCharsets.UTF_8));
        }
        return connection;
    }

    private HttpURLConnection open(String path) throws IOException {
        var connection = (HttpURLConnection) URI.create(url + path).toURL().openConnection();
        connection.setRequestProperty("Authorization", "Bearer " + token);
        connection.setRequestProperty(
                "Connection", "close"); // on a used one, Nagle's algorithm holds an answer for 40 ms
        return connection;
    }

    private static String text(HttpURLConnection connection) throws IOException {
        try (var in = connection.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
