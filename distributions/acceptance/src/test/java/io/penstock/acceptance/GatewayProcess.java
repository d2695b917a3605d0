// SPDX-License-Identifier: Apache-2.0
package io.penstock.acceptance;

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
import java.util.concurrent.TimeUnit;

/** The built gateway as a process, with a data folder and a first snapshot of the test's. */
final class GatewayProcess {

    private final Path data;
    private final Process process;

    GatewayProcess(Path home, Path data, Path seed) throws IOException {
        this.data = data;
        Files.deleteIfExists(data.resolve("command.properties"));
        var builder = new ProcessBuilder(home.resolve("penstock").toString(), "run", "--quiet");
        builder.environment().put("PENSTOCK_DATA", data.toString());
        builder.environment().put("PENSTOCK_NO_ARCHIVE", "1");
        builder.environment().put("PENSTOCK_OPTS", "-Dpenstock.seed=" + seed + " -Dpenstock.command.port=0");
        builder.redirectErrorStream(true);
        builder.redirectOutput(
                ProcessBuilder.Redirect.appendTo(data.resolve("run.log").toFile()));
        this.process = builder.start();
    }

    boolean answers() {
        return Files.exists(data.resolve("command.properties"));
    }

    JsonObject status() throws IOException {
        try (var in = open("/status").getInputStream()) {
            return JsonParser.parseString(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .getAsJsonObject();
        }
    }

    private HttpURLConnection open(String path) throws IOException {
        var endpoint = new Properties();
        try (Reader in = Files.newBufferedReader(data.resolve("command.properties"))) {
            endpoint.load(in);
        }
        var connection = (HttpURLConnection)
                URI.create(endpoint.getProperty("url") + path).toURL().openConnection();
        connection.setRequestProperty("Authorization", "Bearer " + endpoint.getProperty("token"));
        return connection;
    }

    /** Submits a change, and does not wait for what becomes of it. */
    void deploy(String wish) throws IOException {
        HttpURLConnection connection = open("/deploy");
        connection.setRequestMethod("POST");
        connection.setDoOutput(true);
        try (var out = connection.getOutputStream()) {
            out.write(wish.getBytes(StandardCharsets.UTF_8));
        }
        connection.getResponseCode();
    }

    /** The last change, as the history has it. */
    JsonObject lastChange() throws IOException {
        try (var in = open("/deploy/history").getInputStream()) {
            return JsonParser.parseString(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .getAsJsonObject()
                    .getAsJsonArray("history")
                    .get(0)
                    .getAsJsonObject();
        }
    }

    long appended() throws IOException {
        JsonObject outbox = status().getAsJsonObject("outbox");
        return outbox == null ? 0 : outbox.get("appended").getAsLong();
    }

    long waiting() throws IOException {
        return status().getAsJsonObject("outbox").get("waiting").getAsLong();
    }

    /** SIGKILL: no hook runs, nothing is flushed. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** SIGTERM, as Ctrl-C: true where it ended by itself in time. */
    boolean stop() throws InterruptedException {
        process.destroy();
        return process.waitFor(30, TimeUnit.SECONDS);
    }
}
