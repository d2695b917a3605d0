// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.penstock.deploy.api.Action;
import io.penstock.deploy.api.Origin;
import io.penstock.deploy.api.Phase;
import io.penstock.deploy.api.Submission;
import io.penstock.deploy.api.Terms;
import io.penstock.kura.files.Disk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeployV2Test {

    private static final byte[] FILE = new byte[300_000];

    static {
        new Random(1).nextBytes(FILE);
    }

    @TempDir
    Path folder;

    private Scene scene;

    @BeforeEach
    void open() throws IOException {
        scene = new Scene(folder);
        scene.server.files.put("/heater.dp", FILE);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void aPackageIsFetchedHandedInAndItsOutcomeTold() throws Exception {
        Map<String, Object> order = scene.order();
        order.put(
                "dp.download.hash",
                "SHA256:"
                        + HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256").digest(FILE)));
        order.put("dp.download.username", "me");
        order.put("dp.download.password", "secret");
        assertThat(scene.ask("EXEC/download", order).getMetric("response.code")).isEqualTo(200);
        Submission submission = scene.submitted();
        assertThat(scene.machine.sizes).containsExactly((long) FILE.length);
        assertThat(submission.id()).isEqualTo("DEPLOY-V2/7");
        assertThat(scene.ask("GET/install", Map.of()).getMetric("dp.install.status"))
                .isEqualTo("IN_PROGRESS");
        scene.work.changed(MachineDouble.progress(submission, Phase.TRIAL, ""));
        scene.work.changed(MachineDouble.progress(submission, Phase.CONFIRMED, ""));
        await().until(() -> scene.told.contains("install COMPLETED"));
        assertThat(scene.told).startsWith("download IN_PROGRESS").contains("download COMPLETED", "install IN_PROGRESS");
        assertThat(scene.told.indexOf("download COMPLETED")).isLessThan(scene.told.indexOf("install IN_PROGRESS"));
        assertThat(scene.server.asked).first().isEqualTo("/heater.dp authorized");
        assertThat(scene.ask("GET/install", Map.of()).getMetric("dp.install.status"))
                .isEqualTo("IDLE");
        assertThat(scene.ask("GET/download", Map.of()).getMetric("dp.download.status"))
                .isEqualTo("COMPLETED");
    }

    @Test
    void aDownloadThatWasCutGoesOnWhereItWas() throws Exception {
        scene.server.cutAfter = 100_000;
        scene.ask("EXEC/download", scene.order());
        await().until(() -> scene.told.stream().anyMatch(each -> each.startsWith("download FAILED deploy.")));
        assertThat(scene.machine.submitted).isEmpty();
        scene.ask("EXEC/download", scene.order());
        scene.submitted();
        assertThat(scene.machine.sizes).containsExactly((long) FILE.length);
        assertThat(scene.server.asked).anyMatch(each -> each.startsWith("/heater.dp bytes="));
    }

    @Test
    void anEmptyFileIsTheMachinesToRefuse() throws Exception {
        scene.server.files.put("/heater.dp", new byte[0]);
        scene.ask("EXEC/download", scene.order());
        scene.submitted();
        assertThat(scene.machine.sizes).containsExactly(0L);
    }

    @Test
    void whatHasAnotherHashIsNotHandedIn() throws Exception {
        Map<String, Object> order = scene.order();
        order.put("dp.download.hash", "SHA256:00");
        scene.ask("EXEC/download", order);
        await().until(() -> scene.told.stream().anyMatch(each -> each.startsWith("download FAILED deploy.hash: ")));
        assertThat(scene.machine.submitted).isEmpty();
    }

    @Test
    void aTrialThatTripsIsAFailureAlsoAfterItWasConfirmed() throws Exception {
        scene.ask("EXEC/download", scene.order());
        Submission submission = scene.submitted();
        scene.work.changed(MachineDouble.progress(submission, Phase.CONFIRMED, ""));
        await().until(() -> scene.told.contains("install COMPLETED"));
        scene.work.changed(MachineDouble.progress(submission, Phase.ROLLED_BACK, "start.third_in_five_minutes"));
        await().until(() -> scene.told.contains("install FAILED start.third_in_five_minutes: It is so."));
    }

    @Test
    void whatTheMachineRefusesAtTheDoorIsAFailureOfTheInstallation() throws Exception {
        scene.machine.refusal = "deploy.busy";
        scene.ask("EXEC/download", scene.order());
        await().until(() -> scene.told.contains("install FAILED deploy.busy: No."));
    }

    @Test
    void anOutcomeThatNobodyHeardIsToldWhenTheGatewayIsBack() throws Exception {
        scene.connected = false;
        scene.ask("EXEC/download", scene.order());
        Submission submission = scene.submitted();
        scene.work.changed(MachineDouble.progress(submission, Phase.ROLLED_BACK, "trial.errors"));
        scene.stop();
        scene.connected = true;
        scene.gateway();
        await().until(() -> scene.told.contains("install FAILED trial.errors: It is so."));
        assertThat(scene.told.stream().filter(each -> each.startsWith("install FAILED")))
                .hasSize(1);
    }

    @Test
    void anOutcomeThatWasSentAndDidNotArriveIsToldAgainWhenTheGatewayIsBack() throws Exception {
        scene.arrives = false;
        scene.ask("EXEC/download", scene.order());
        Submission submission = scene.submitted();
        scene.work.changed(MachineDouble.progress(submission, Phase.CONFIRMED, ""));
        await().until(() -> scene.told.contains("install COMPLETED"));
        scene.stop();
        scene.arrives = true;
        scene.told.clear();
        scene.gateway();
        await().until(() -> scene.told.contains("install COMPLETED"));
        await().until(() ->
                new Jobs(new Disk(), folder.resolve("jobs.json")).all().stream().allMatch(Jobs.Entry::told));
    }

    @Test
    void afterARestartTheMachineKnowsWhatBecameOfAJob() throws Exception {
        scene.ask("EXEC/download", scene.order());
        Submission submission = scene.submitted();
        scene.machine.known.put(submission.id(), MachineDouble.progress(submission, Phase.CONFIRMED, ""));
        scene.gateway();
        await().until(() -> scene.told.contains("install COMPLETED"));
    }

    @Test
    void aJobThatNeverReachedTheMachineFailedByTheRestart() throws Exception {
        scene.ask("EXEC/download", scene.order());
        scene.submitted();
        scene.gateway();
        await().until(() ->
                scene.told.stream().anyMatch(each -> each.startsWith("install FAILED deploy.interrupted: ")));
    }

    @Test
    void aJobThatIsAskedForAgainAfterItsEndIsAnsweredAgain() throws Exception {
        scene.ask("EXEC/download", scene.order());
        Submission submission = scene.submitted();
        scene.machine.known.put(submission.id(), MachineDouble.progress(submission, Phase.CONFIRMED, ""));
        scene.work.changed(scene.machine.known.get(submission.id()));
        await().until(() -> scene.told.contains("install COMPLETED"));
        scene.told.clear();
        scene.ask("EXEC/download", scene.order());
        await().until(() -> scene.told.contains("install COMPLETED"));
        assertThat(scene.machine.submitted).hasSize(2);
    }

    /** The machine would answer with the outcome of the first, and Kapua would show what is not so. */
    @Test
    void aJobOfOnePackageIsNotDoneForAnotherNorToRemoveIt() throws Exception {
        scene.ask("EXEC/download", scene.order());
        Submission submission = scene.submitted();
        scene.machine.known.put(submission.id(), MachineDouble.progress(submission, Phase.CONFIRMED, ""));
        scene.work.changed(scene.machine.known.get(submission.id()));
        await().until(() -> scene.told.contains("install COMPLETED"));
        scene.idle();
        Map<String, Object> other = scene.order();
        other.put("dp.name", "boiler");
        Map<String, Object> newer = scene.order();
        newer.put("dp.version", "1.0.1");
        for (Map<String, Object> each : List.of(other, newer)) {
            assertThatThrownBy(() -> scene.ask("EXEC/download", each)).hasMessageContaining("deploy.job_known: ");
        }
        assertThatThrownBy(() ->
                        scene.ask("EXEC/uninstall", Map.of("dp.name", "heater", "dp.version", "1.0.0", "job.id", 7L)))
                .hasMessageContaining("deploy.job_known: ");
        assertThat(scene.machine.submitted).hasSize(1);
        assertThat(scene.told).containsOnlyOnce("install COMPLETED").noneMatch(each -> each.startsWith("uninstall"));
        assertThat(scene.ask("EXEC/download", withJob(8L)).getMetric("response.code"))
                .isEqualTo(200);
    }

    @Test
    void aJobThatOnlyTheMachineRemembersIsRefused() throws Exception {
        var past = new Submission(
                "DEPLOY-V2/7", new Origin("DEPLOY-V2", "console"), new Action.Remove(List.of("x")), Terms.usual());
        scene.machine.known.put("DEPLOY-V2/7", MachineDouble.progress(past, Phase.CONFIRMED, ""));
        assertThatThrownBy(() -> scene.ask("EXEC/download", scene.order())).hasMessageContaining("deploy.job_known: ");
        assertThatThrownBy(() -> scene.ask("EXEC/uninstall", Map.of("dp.name", "heater", "job.id", 7L)))
                .hasMessageContaining("deploy.job_known: ");
        assertThat(scene.told).isEmpty();
    }

    @Test
    void aJobThatCannotBeKeptBlocksNoOther() throws Exception {
        Path jobs = folder.resolve("jobs.json.part");
        Files.createDirectories(jobs.resolve("in the way"));
        assertThatThrownBy(() -> scene.ask("EXEC/download", scene.order())).hasMessageContaining("deploy.jobs: ");
        Files.delete(jobs.resolve("in the way"));
        Files.delete(jobs);
        assertThat(scene.ask("EXEC/download", withJob(8L)).getMetric("response.code"))
                .isEqualTo(200);
        scene.submitted();
    }

    @Test
    void removingGoesThroughTheMachineToo() throws Exception {
        scene.ask("EXEC/uninstall", Map.of("dp.name", "heater", "dp.version", "1.0.0", "job.id", 9L));
        assertThat(scene.submitted().action()).isEqualTo(new Action.Remove(List.of("heater")));
        scene.work.changed(MachineDouble.progress(scene.submitted(), Phase.CONFIRMED, ""));
        await().until(() -> scene.told.contains("uninstall COMPLETED"));
    }

    @Test
    void aDownloadIsCancelled() throws Exception {
        Map<String, Object> order = scene.order();
        order.put("dp.download.block.delay", 1_000);
        scene.ask("EXEC/download", order);
        await().until(() -> !scene.told.isEmpty());
        assertThatThrownBy(() -> scene.ask("EXEC/download", withJob(8L))).hasMessageContaining("deploy.busy: ");
        scene.ask("DEL/download", Map.of());
        await().until(() -> scene.told.contains("download FAILED deploy.cancelled: The download was cancelled."));
        assertThatThrownBy(() -> scene.ask("DEL/download", Map.of())).hasMessageContaining("deploy.nothing_runs: ");
    }

    private Map<String, Object> withJob(long id) {
        Map<String, Object> order = scene.order();
        order.put("job.id", id);
        return order;
    }

    @Test
    void aHookThatSaysNoEndsTheInstallation() throws Exception {
        scene.hooks.associate("special=guard");
        Map<String, Object> order = scene.order();
        order.put("request.type", "special");
        scene.ask("EXEC/download", order);
        await().until(() -> scene.told.stream().anyMatch(each -> each.startsWith("download FAILED deploy.no_hook: ")));
        assertThat(scene.machine.submitted).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "dp.uri, file:///etc/passwd, deploy.uri",
        "dp.uri, http://me:secret@h/x, deploy.uri",
        "dp.uri, nonsense, deploy.uri",
        "dp.name, ../evil, request.name",
        "dp.version, a/b, request.name",
        "dp.download.hash, CRC32:00, deploy.hash_algorithm",
        "dp.install.verifier.uri, http://x/y.sh, deploy.verifier_script",
        "job.id, , deploy.missing",
        "dp.uri, , deploy.missing",
        "job.id, text, request.metric_type",
        "hook.properties, {, json.malformed"
    })
    void refusesAnOrderWithItsReason(String metric, String value, String reason) {
        Map<String, Object> order = scene.order();
        order.remove(metric);
        if (value != null) {
            order.put(metric, value);
        }
        assertThatThrownBy(() -> scene.ask("EXEC/download", order)).hasMessageContaining(reason + ": ");
        assertThat(scene.server.asked).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"dp.install.system.update, deploy.update", "dp.reboot, deploy.reboot"})
    void refusesWhatWouldRestartOrRunScripts(String metric, String reason) {
        Map<String, Object> order = scene.order();
        order.put(metric, true);
        assertThatThrownBy(() -> scene.ask("EXEC/download", order)).hasMessageContaining(reason + ": ");
    }

    @Test
    void packagesAreListedAsKapuaReadsThem() throws Exception {
        assertThat(scene.ask("GET/packages", Map.of()).getBody())
                .asString()
                .isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?><packages><package><name>heater</name>"
                        + "<version>1.0.0</version><bundles><bundle><name>org.acme.heater</name>"
                        + "<version>1.0.0</version></bundle></bundles></package><package><name>single</name>"
                        + "<version>2.0.0</version><bundles><bundle><name>single</name><version>2.0.0</version>"
                        + "</bundle></bundles></package></packages>");
    }
}
