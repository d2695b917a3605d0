// SPDX-License-Identifier: Apache-2.0
package io.penstock.launcher;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Properties;
import java.util.function.Consumer;

/**
 * Talks to the command endpoint of the gateway that runs on a data folder.
 *
 * <p>Over {@link HttpURLConnection}, since the live line runs in the gateway's own process and java.net.http would cost
 * it a thread pool.
 */
final class Client {

    private static final int CONNECT_MILLIS = 2_000;
    private static final int READ_MILLIS = 600_000;

    private final Home home;
    private final String base;
    private final String token;

    private Client(Home home, String base, String token) {
        this.home = home;
        this.base = base;
        this.token = token;
    }

    /** @throws LaunchException where no gateway runs on this data folder */
    static Client of(Home home) throws IOException {
        var endpoint = new Properties();
        if (!Files.isReadable(home.endpoint())) {
            throw notRunning(home);
        }
        try (Reader in = Files.newBufferedReader(home.endpoint())) {
            endpoint.load(in);
        }
        return new Client(home, endpoint.getProperty("url", ""), endpoint.getProperty("token", ""));
    }

    private static LaunchException notRunning(Home home) {
        return new LaunchException(
                "gateway.not_running",
                "No gateway runs on " + home.data() + ". Start one with `penstock run`, or name its data folder with"
                        + " --data.");
    }

    String url() {
        return base;
    }

    JsonObject get(String path) throws IOException {
        var last = new JsonObject[1];
        HttpURLConnection connection = open(path, "GET");
        try (BufferedReader answer = answer(connection)) {
            last[0] = json(connection.getResponseCode(), read(answer));
        }
        return last[0];
    }

    /** Posts, hands each line of the answer to {@code progress} as it comes, and gives the last one. */
    JsonObject post(String path, String body, Consumer<JsonObject> progress) throws IOException {
        HttpURLConnection connection = open(path, "POST");
        connection.setDoOutput(true);
        try (var out = connection.getOutputStream()) {
            out.write(body.getBytes(StandardCharsets.UTF_8));
        }
        var last = new JsonObject();
        try (BufferedReader answer = answer(connection)) {
            int status = connection.getResponseCode();
            for (String line = answer.readLine(); line != null; line = answer.readLine()) {
                last = json(status, line);
                progress.accept(last);
            }
        }
        return last;
    }

    private HttpURLConnection open(String path, String method) throws IOException {
        var connection = (HttpURLConnection) URI.create(base + path).toURL().openConnection();
        connection.setRequestMethod(method);
        connection.setConnectTimeout(CONNECT_MILLIS);
        connection.setReadTimeout(READ_MILLIS);
        connection.setRequestProperty("Authorization", "Bearer " + token);
        return connection;
    }

    private BufferedReader answer(HttpURLConnection connection) throws IOException {
        try {
            InputStream body =
                    connection.getResponseCode() >= 400 ? connection.getErrorStream() : connection.getInputStream();
            return new BufferedReader(
                    new InputStreamReader(body == null ? InputStream.nullInputStream() : body, StandardCharsets.UTF_8));
        } catch (ConnectException e) {
            throw notRunning(home);
        }
    }

    private static String read(BufferedReader in) throws IOException {
        var text = new StringBuilder();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            text.append(line).append('\n');
        }
        return text.toString();
    }

    private static JsonObject json(int status, String body) {
        try {
            JsonObject json = JsonParser.parseString(body).getAsJsonObject();
            if (status >= 400) {
                throw new LaunchException(
                        json.has("reason") ? json.get("reason").getAsString() : "http." + status,
                        json.has("message") ? json.get("message").getAsString() : body);
            }
            return json;
        } catch (JsonParseException | IllegalStateException e) {
            throw new LaunchException(
                    "http." + status, "The gateway answered " + status + " with something that is not JSON: " + body);
        }
    }
}
