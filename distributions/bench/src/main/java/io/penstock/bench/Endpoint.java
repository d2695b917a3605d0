// SPDX-License-Identifier: Apache-2.0
package io.penstock.bench;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.Reader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

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
        HttpURLConnection connection = open("/swap");
        connection.setRequestMethod("POST");
        connection.setDoOutput(true);
        try (var out = connection.getOutputStream()) {
            out.write(jar.toString().getBytes(StandardCharsets.UTF_8));
        }
        String[] steps = text(connection).strip().split("\n");
        if (steps[steps.length - 1].contains("\"reason\"")) {
            throw new BenchException("bench.swap", "The gateway did not swap: " + steps[steps.length - 1]);
        }
    }

    private HttpURLConnection open(String path) throws IOException {
        var connection = (HttpURLConnection) URI.create(url + path).toURL().openConnection();
        connection.setRequestProperty("Authorization", "Bearer " + token);
        return connection;
    }

    private static String text(HttpURLConnection connection) throws IOException {
        try (var in = connection.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
