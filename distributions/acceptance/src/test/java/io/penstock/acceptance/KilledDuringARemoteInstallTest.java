// SPDX-License-Identifier: Apache-2.0
package io.penstock.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import io.penstock.acceptance.HeldFiles.Silence;
import io.penstock.torture.GatewayProcess;
import io.penstock.torture.Operation.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * kill -9 at each step of an installation that Kapua asked for: after the start Kapua is told, under the job's id, what
 * became of it, and that is what runs.
 */
class KilledDuringARemoteInstallTest {

    private static final Duration LONG = Duration.ofSeconds(90);
    private static final String FILTER = "io.penstock.filter.window";
    private static final Pattern RUNS =
            Pattern.compile("<name>" + FILTER + "</name><version>([^<]+)</version><id>\\d+</id><state>ACTIVE</state>");

    @TempDir
    private Path data;

    private Kapua kapua;
    private HeldFiles files;
    private Jars jars;
    private GatewayProcess gateway;
    private long job;

    @BeforeEach
    void aKapuaAndAFileServer() throws IOException {
        kapua = new Kapua();
        files = new HeldFiles(data);
        jars = new Jars(Gateways.HOME, data);
    }

    @AfterEach
    void stopAll() throws Exception {
        gateway.kill();
        files.close();
        kapua.close();
    }

    /** A set that is not proven is started twice at most: what is completed stands between what is not. */
    @Test
    void atWhateverStepItIsKilledKapuaIsToldTheTruthOfTheJobAfterTheStart() throws Exception {
        start();
        killedWhileDownloading(Silence.BEFORE_THE_FIRST_BYTE);
        killedWhileDownloading(Silence.IN_THE_MIDDLE);
        killedWhileDownloading(Silence.AFTER_THE_LAST_BYTE);

        installTheBrake();
        killedAt("deploy.submitted");
        completed();
        killedAt("VERIFIED");
        completed();
        killedAt("TRIAL"); // the set is on the disk, nothing moved
        failed("trial.interrupted: ");
        killedAt("RESOLVED");
        completed();
        killedAt("starting"); // the first bundle of the set
        failed("trial.interrupted: ");
        killedAt("ADMITTED");
        completed();
        killedOnTrial();
        failed("trial.interrupted: ");
        killedAt("deploy.confirmed"); // nobody was told
        completed();
        killedAt("CONFIRMED"); // while it is told
        completed();

        for (long each = 1; each <= job; each++) {
            assertThat(kapua.ends(each)).as("job %d", each).hasSize(1);
        }
    }

    private void killedWhileDownloading(Silence where) throws Exception {
        files.silence(where);
        ask();
        assertThat(files.awaitSilence()).isTrue();
        restart();
        failed("deploy.interrupted: ");
        files.silence(Silence.NEVER);
    }

    private void installTheBrake() throws Exception {
        var wish = new JsonObject();
        wish.addProperty("action", "install");
        wish.addProperty("file", jars.brake().toString());
        wish.addProperty("trial_ms", 0);
        wish.addProperty("records", 0);
        gateway.endpoint().submit(wish);
        await().atMost(LONG).until(() -> gateway.endpoint()
                .lastChange()
                .get("phase")
                .getAsString()
                .equals("CONFIRMED"));
        Files.createDirectories(data.resolve("brake"));
    }

    private void killedAt(String step) throws Exception {
        Files.writeString(data.resolve("brake/hold"), step);
        ask();
        await().alias(step).atMost(LONG).until(() -> Files.exists(data.resolve("brake/held")));
        gateway.kill();
        Files.delete(data.resolve("brake/hold"));
        Files.delete(data.resolve("brake/held"));
        start();
    }

    private void killedOnTrial() throws Exception {
        ask();
        await().atMost(LONG).until(() -> running().equals(version()));
        restart();
    }

    /** Asks for another version of the filter, under a job of its own. */
    private void ask() throws Exception {
        job++;
        Path jar = jars.version(FILTER, version());
        Map<String, Object> metrics = new HashMap<>();
        metrics.put("job.id", job);
        metrics.put("dp.uri", files.uri(jar));
        metrics.put("dp.name", "window");
        metrics.put("dp.version", version());
        metrics.put("dp.install", true);
        assertThat(kapua.ask("EXEC", "download", metrics)).isEqualTo(200);
    }

    private void completed() throws Exception {
        assertThat(end()).isEqualTo(new Step("install", "COMPLETED", ""));
        await().atMost(LONG).until(() -> running().equals(version()));
        assertThat(gateway.endpoint().lastChange().get("phase").getAsString()).isEqualTo("CONFIRMED");
    }

    private void failed(String reason) throws Exception {
        Step end = end();
        assertThat(end.status()).isEqualTo("FAILED");
        assertThat(end.error()).startsWith(reason);
        assertThat(running()).isNotEmpty().isNotEqualTo(version());
        JsonObject set = gateway.status().getAsJsonObject("set");
        assertThat(set.get("confirmed").getAsBoolean()).isTrue();
        assertThat(set.getAsJsonArray("bundles").toString()).doesNotContain(version());
    }

    private Step end() {
        await().alias("the end of job " + job).atMost(LONG).until(() -> !kapua.ends(job)
                .isEmpty());
        assertThat(kapua.ends(job)).hasSize(1);
        return kapua.ends(job).get(0);
    }

    private String version() {
        return "7.0." + job;
    }

    /** The one version of the filter that runs; empty while there is none, or two. */
    private String running() throws InterruptedException {
        Matcher runs = RUNS.matcher(kapua.read("bundles"));
        String version = runs.find() ? runs.group(1) : "";
        return runs.find() ? "" : version;
    }

    private void restart() throws Exception {
        gateway.kill();
        start();
    }

    private void start() throws IOException {
        gateway = Gateways.start(data, Files.writeString(data.resolve("seed.xml"), kapua.snapshot()));
        await().atMost(LONG).until(() -> !running().isEmpty());
        await().atMost(LONG).until(gateway::answers);
        await().atMost(LONG)
                .ignoreExceptions()
                .until(() -> gateway.status().getAsJsonObject("set").has("id"));
    }
}
