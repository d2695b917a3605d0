// SPDX-License-Identifier: Apache-2.0
package io.penstock.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.penstock.torture.Books;
import io.penstock.torture.GatewayProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** kill -9 in the middle of an installation: what runs after the start, and what the history says, are the truth. */
class KilledDuringAnUpdateTest {

    private static final Duration LONG = Duration.ofSeconds(90);
    private static final String FILTER = "io.penstock.filter.window";

    @TempDir
    private Path data;

    private GatewayProcess gateway;

    @AfterEach
    void stop() throws InterruptedException {
        gateway.kill();
    }

    @Test
    void whatWasReceivedIsGoneOnWithWhatWasOnTrialWentBackAndWhatWasConfirmedStays() throws Exception {
        start();
        gateway.endpoint().submit(wish("7.0.0", 60_000));
        awaitPhase("TRIAL");
        restart();
        awaitPhase("ROLLED_BACK");
        assertThat(gateway.endpoint().lastChange().get("reason").getAsString()).isEqualTo("trial.interrupted");
        assertThat(versions()).doesNotContain("7.0.0");

        gateway.endpoint().submit(wish("7.0.1", 0));
        restart(); // at whatever step it is
        await().atMost(LONG).until(() -> ended(gateway.endpoint().lastChange()));
        boolean confirmed =
                gateway.endpoint().lastChange().get("phase").getAsString().equals("CONFIRMED");
        assertThat(versions().contains("7.0.1")).isEqualTo(confirmed);

        gateway.endpoint().submit(wish("7.0.2", 0));
        awaitPhase("CONFIRMED");
        restart();
        await().atMost(LONG).until(() -> versions().contains("7.0.2"));
    }

    private void start() throws IOException {
        gateway = Gateways.start(data, seed());
        await().atMost(LONG).until(gateway::answers);
        await().atMost(LONG)
                .ignoreExceptions()
                .until(() -> gateway.status().getAsJsonObject("set").has("id"));
        await().atMost(LONG).until(() -> new Books(gateway.status()).accepted() > 0);
    }

    private void restart() throws Exception {
        gateway.kill();
        start();
    }

    private void awaitPhase(String phase) {
        await().atMost(LONG).until(() -> gateway.endpoint()
                .lastChange()
                .get("phase")
                .getAsString()
                .equals(phase));
    }

    private static boolean ended(JsonObject change) {
        return change.get("percent").getAsInt() == 100;
    }

    private String versions() throws IOException {
        JsonArray bundles = gateway.status().getAsJsonObject("set").getAsJsonArray("bundles");
        return bundles.toString();
    }

    private JsonObject wish(String version, int trial) throws IOException {
        var json = new JsonObject();
        json.addProperty("action", "install");
        json.addProperty(
                "file", new Jars(Gateways.HOME, data).version(FILTER, version).toString());
        json.addProperty("trial_ms", trial);
        json.addProperty("records", 0);
        return json;
    }

    /** The demo's snapshot on free ports. */
    private Path seed() throws IOException {
        Path file = data.resolve("seed.xml");
        if (Files.exists(file)) {
            return file;
        }
        int broker = Broker.freePort();
        String demo = Files.readString(Gateways.HOME.resolve("conf/seed.xml"));
        Files.writeString(
                file,
                demo.replace("mqtt://127.0.0.1:1883", "mqtt://127.0.0.1:" + broker)
                        .replace(">1883<", ">" + broker + "<")
                        .replace(">1502<", ">" + Broker.freePort() + "<"));
        return file;
    }
}
