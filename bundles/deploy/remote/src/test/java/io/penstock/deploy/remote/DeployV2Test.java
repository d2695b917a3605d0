// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.penstock.cloud.request.Application;
import io.penstock.deploy.api.Action;
import io.penstock.deploy.api.Phase;
import io.penstock.deploy.api.Submission;
import io.penstock.kura.files.Disk;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.eclipse.kura.KuraErrorCode;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.cloudconnection.message.KuraMessage;
import org.eclipse.kura.cloudconnection.publisher.CloudNotificationPublisher;
import org.eclipse.kura.cloudconnection.request.RequestHandlerContext;
import org.eclipse.kura.message.KuraPayload;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.osgi.framework.BundleContext;

class DeployV2Test {

    private static final byte[] FILE = new byte[300_000];

    static {
        new Random(1).nextBytes(FILE);
    }

    @TempDir
    Path folder;

    private final MachineDouble machine = new MachineDouble();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final Hooks hooks = new Hooks();
    private ScheduledExecutorService threads = Executors.newScheduledThreadPool(1);
    private final ScheduledExecutorService downloads = Executors.newScheduledThreadPool(1);
    private volatile boolean connected = true;
    private volatile boolean arrives = true;
    private volatile Messenger messenger;
    private FileServer server;
    private Work work;
    private Application application;

    private final CloudNotificationPublisher kapua = (CloudNotificationPublisher) Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {CloudNotificationPublisher.class},
            (proxy, method, arguments) -> published((KuraMessage) arguments[0]));

    @BeforeEach
    void open() throws IOException {
        server = new FileServer();
        server.files.put("/heater.dp", FILE);
        gateway();
    }

    @AfterEach
    void close() {
        server.close();
        threads.shutdownNow();
        downloads.shutdownNow();
    }

    private void gateway() throws IOException {
        threads.shutdownNow();
        threads = Executors.newScheduledThreadPool(1);
        var jobs = new Jobs(new Disk(), folder.resolve("jobs.json"));
        messenger = new Messenger(jobs, () -> List.of(kapua), threads);
        work = new Work(jobs, messenger, machine, folder.resolve("files"), hooks, Optional::empty, downloads);
        application =
                new Application("DEPLOY-V2", (event, facts) -> {}, new DeployRoutes(work, machine, bundles()).routes());
        work.recover();
        messenger.open();
    }

    private static BundleContext bundles() {
        return (BundleContext) Proxy.newProxyInstance(
                DeployV2Test.class.getClassLoader(),
                new Class<?>[] {BundleContext.class},
                (proxy, method, arguments) -> null);
    }

    private String published(KuraMessage message) throws KuraException {
        if (!connected) {
            throw new KuraException(KuraErrorCode.NOT_CONNECTED, "kapua.not_connected: away");
        }
        KuraPayload payload = message.getPayload();
        String kind = (String) message.getProperties().get("messageType");
        assertThat(payload.getMetric("dp." + kind + ".progress")).isInstanceOf(Integer.class);
        assertThat(payload.getMetric("job.id")).isInstanceOf(Long.class);
        Object error = payload.getMetric("dp." + kind + ".error.message");
        told.add(kind + " " + payload.getMetric("dp." + kind + ".status") + (error == null ? "" : " " + error));
        String id = "message-" + told.size();
        if (arrives) {
            messenger.confirmed(id);
        }
        return id;
    }

    private Map<String, Object> order() {
        return new HashMap<>(Map.of(
                "dp.uri",
                server.uri("/heater.dp"),
                "dp.name",
                "heater",
                "dp.version",
                "1.0.0",
                "dp.download.protocol",
                "HTTP",
                "job.id",
                7L,
                "dp.install.system.update",
                false,
                "dp.download.block.size",
                4096,
                "dp.install",
                true));
    }

    private KuraPayload ask(String resource, Map<String, Object> metrics) throws KuraException {
        var payload = new KuraPayload();
        metrics.forEach(payload::addMetric);
        payload.addMetric("requester.client.id", "console");
        payload.addMetric("request.id", String.valueOf(new Random().nextLong()));
        String[] parts = resource.split("/");
        var message = new KuraMessage(payload, Map.of("args", List.of(parts).subList(1, parts.length)));
        var context = new RequestHandlerContext(kapua, Map.of("DEVICE_ID", "gw"));
        return (parts[0].equals("GET")
                        ? application.doGet(context, message)
                        : parts[0].equals("DEL")
                                ? application.doDel(context, message)
                                : application.doExec(context, message))
                .getPayload();
    }

    private Submission submitted() {
        await().until(() -> machine.submitted.size() == 1);
        return machine.submitted.get(0);
    }

    @Test
    void aPackageIsFetchedHandedInAndItsOutcomeTold() throws Exception {
        Map<String, Object> order = order();
        order.put(
                "dp.download.hash",
                "SHA256:"
                        + HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256").digest(FILE)));
        order.put("dp.download.username", "me");
        order.put("dp.download.password", "secret");
        assertThat(ask("EXEC/download", order).getMetric("response.code")).isEqualTo(200);
        Submission submission = submitted();
        assertThat(machine.sizes).containsExactly((long) FILE.length);
        assertThat(submission.id()).isEqualTo("DEPLOY-V2/7");
        assertThat(ask("GET/install", Map.of()).getMetric("dp.install.status")).isEqualTo("IN_PROGRESS");
        work.changed(MachineDouble.progress(submission, Phase.TRIAL, ""));
        work.changed(MachineDouble.progress(submission, Phase.CONFIRMED, ""));
        await().until(() -> told.contains("install COMPLETED"));
        assertThat(told).startsWith("download IN_PROGRESS").contains("download COMPLETED", "install IN_PROGRESS");
        assertThat(told.indexOf("download COMPLETED")).isLessThan(told.indexOf("install IN_PROGRESS"));
        assertThat(server.asked).first().isEqualTo("/heater.dp authorized");
        assertThat(ask("GET/install", Map.of()).getMetric("dp.install.status")).isEqualTo("IDLE");
        assertThat(ask("GET/download", Map.of()).getMetric("dp.download.status"))
                .isEqualTo("COMPLETED");
    }

    @Test
    void aDownloadThatWasCutGoesOnWhereItWas() throws Exception {
        server.cutAfter = 100_000;
        ask("EXEC/download", order());
        await().until(() -> told.stream().anyMatch(each -> each.startsWith("download FAILED deploy.")));
        assertThat(machine.submitted).isEmpty();
        ask("EXEC/download", order());
        submitted();
        assertThat(machine.sizes).containsExactly((long) FILE.length);
        assertThat(server.asked).anyMatch(each -> each.startsWith("/heater.dp bytes="));
    }

    @Test
    void whatHasAnotherHashIsNotHandedIn() throws Exception {
        Map<String, Object> order = order();
        order.put("dp.download.hash", "SHA256:00");
        ask("EXEC/download", order);
        await().until(() -> told.stream().anyMatch(each -> each.startsWith("download FAILED deploy.hash: ")));
        assertThat(machine.submitted).isEmpty();
    }

    @Test
    void aTrialThatTripsIsAFailureAlsoAfterItWasConfirmed() throws Exception {
        ask("EXEC/download", order());
        Submission submission = submitted();
        work.changed(MachineDouble.progress(submission, Phase.CONFIRMED, ""));
        await().until(() -> told.contains("install COMPLETED"));
        work.changed(MachineDouble.progress(submission, Phase.ROLLED_BACK, "start.third_in_five_minutes"));
        await().until(() -> told.contains("install FAILED start.third_in_five_minutes: It is so."));
    }

    @Test
    void whatTheMachineRefusesAtTheDoorIsAFailureOfTheInstallation() throws Exception {
        machine.refusal = "deploy.busy";
        ask("EXEC/download", order());
        await().until(() -> told.contains("install FAILED deploy.busy: No."));
    }

    @Test
    void anOutcomeThatNobodyHeardIsToldWhenTheGatewayIsBack() throws Exception {
        connected = false;
        ask("EXEC/download", order());
        Submission submission = submitted();
        work.changed(MachineDouble.progress(submission, Phase.ROLLED_BACK, "trial.errors"));
        connected = true;
        gateway();
        await().until(() -> told.contains("install FAILED trial.errors: It is so."));
        assertThat(told.stream().filter(each -> each.startsWith("install FAILED")))
                .hasSize(1);
    }

    @Test
    void anOutcomeThatWasSentAndDidNotArriveIsToldAgainWhenTheGatewayIsBack() throws Exception {
        arrives = false;
        ask("EXEC/download", order());
        Submission submission = submitted();
        work.changed(MachineDouble.progress(submission, Phase.CONFIRMED, ""));
        await().until(() -> told.contains("install COMPLETED"));
        arrives = true;
        told.clear();
        gateway();
        await().until(() -> told.contains("install COMPLETED"));
        await().until(() ->
                new Jobs(new Disk(), folder.resolve("jobs.json")).all().stream().allMatch(Jobs.Entry::told));
    }

    @Test
    void afterARestartTheMachineKnowsWhatBecameOfAJob() throws Exception {
        ask("EXEC/download", order());
        Submission submission = submitted();
        machine.known.put(submission.id(), MachineDouble.progress(submission, Phase.CONFIRMED, ""));
        gateway();
        await().until(() -> told.contains("install COMPLETED"));
    }

    @Test
    void aJobThatNeverReachedTheMachineFailedByTheRestart() throws Exception {
        ask("EXEC/download", order());
        submitted();
        gateway();
        await().until(() -> told.stream().anyMatch(each -> each.startsWith("install FAILED deploy.interrupted: ")));
    }

    @Test
    void aJobThatIsAskedForAgainAfterItsEndIsAnsweredAgain() throws Exception {
        ask("EXEC/download", order());
        Submission submission = submitted();
        machine.known.put(submission.id(), MachineDouble.progress(submission, Phase.CONFIRMED, ""));
        work.changed(machine.known.get(submission.id()));
        await().until(() -> told.contains("install COMPLETED"));
        told.clear();
        ask("EXEC/download", order());
        await().until(() -> told.contains("install COMPLETED"));
        assertThat(machine.submitted).hasSize(2);
    }

    @Test
    void aJobThatCannotBeKeptBlocksNoOther() throws Exception {
        Path jobs = folder.resolve("jobs.json.part");
        Files.createDirectories(jobs.resolve("in the way"));
        assertThatThrownBy(() -> ask("EXEC/download", order())).hasMessageContaining("deploy.jobs: ");
        Files.delete(jobs.resolve("in the way"));
        Files.delete(jobs);
        assertThat(ask("EXEC/download", withJob(8L)).getMetric("response.code")).isEqualTo(200);
        submitted();
    }

    @Test
    void removingGoesThroughTheMachineToo() throws Exception {
        ask("EXEC/uninstall", Map.of("dp.name", "heater", "dp.version", "1.0.0", "job.id", 9L));
        assertThat(submitted().action()).isEqualTo(new Action.Remove(List.of("heater")));
        work.changed(MachineDouble.progress(submitted(), Phase.CONFIRMED, ""));
        await().until(() -> told.contains("uninstall COMPLETED"));
    }

    @Test
    void aDownloadIsCancelled() throws Exception {
        Map<String, Object> order = order();
        order.put("dp.download.block.delay", 1_000);
        ask("EXEC/download", order);
        await().until(() -> !told.isEmpty());
        assertThatThrownBy(() -> ask("EXEC/download", withJob(8L))).hasMessageContaining("deploy.busy: ");
        ask("DEL/download", Map.of());
        await().until(() -> told.contains("download FAILED deploy.cancelled: The download was cancelled."));
        assertThatThrownBy(() -> ask("DEL/download", Map.of())).hasMessageContaining("deploy.nothing_runs: ");
    }

    private Map<String, Object> withJob(long id) {
        Map<String, Object> order = order();
        order.put("job.id", id);
        return order;
    }

    @Test
    void aHookThatSaysNoEndsTheInstallation() throws Exception {
        hooks.associate("special=guard");
        Map<String, Object> order = order();
        order.put("request.type", "special");
        ask("EXEC/download", order);
        await().until(() -> told.stream().anyMatch(each -> each.startsWith("download FAILED deploy.no_hook: ")));
        assertThat(machine.submitted).isEmpty();
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
        Map<String, Object> order = order();
        order.remove(metric);
        if (value != null) {
            order.put(metric, value);
        }
        assertThatThrownBy(() -> ask("EXEC/download", order)).hasMessageContaining(reason + ": ");
        assertThat(server.asked).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"dp.install.system.update, deploy.update", "dp.reboot, deploy.reboot"})
    void refusesWhatWouldRestartOrRunScripts(String metric, String reason) {
        Map<String, Object> order = order();
        order.put(metric, true);
        assertThatThrownBy(() -> ask("EXEC/download", order)).hasMessageContaining(reason + ": ");
    }

    @Test
    void packagesAreListedAsKapuaReadsThem() throws Exception {
        assertThat(ask("GET/packages", Map.of()).getBody())
                .asString()
                .isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?><packages><package><name>heater</name>"
                        + "<version>1.0.0</version><bundles><bundle><name>org.acme.heater</name>"
                        + "<version>1.0.0</version></bundle></bundles></package><package><name>single</name>"
                        + "<version>2.0.0</version><bundles><bundle><name>single</name><version>2.0.0</version>"
                        + "</bundle></bundles></package></packages>");
    }
}
