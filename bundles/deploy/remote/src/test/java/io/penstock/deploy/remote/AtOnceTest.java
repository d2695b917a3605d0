// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.penstock.deploy.api.Phase;
import io.penstock.deploy.api.Submission;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.eclipse.kura.deployment.hook.DeploymentHook;
import org.eclipse.kura.deployment.hook.RequestContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests that meet each other, and that meet what goes on. */
class AtOnceTest {

    private static final byte[] FILE = new byte[300_000];

    @TempDir
    Path folder;

    private Scene scene;

    @BeforeEach
    void open() throws Exception {
        scene = new Scene(folder);
        scene.server.files.put("/heater.dp", FILE);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    private Map<String, Object> order(long job) {
        Map<String, Object> order = scene.order();
        order.put("job.id", job);
        return order;
    }

    /** What some requests are answered that are made at one instant. */
    private List<String> atOnce(List<Map<String, Object>> orders, String resource) throws InterruptedException {
        var barrier = new CyclicBarrier(orders.size());
        var answers = new CopyOnWriteArrayList<String>();
        List<Thread> threads = orders.stream()
                .map(order -> new Thread(() -> {
                    try {
                        barrier.await();
                        answers.add(String.valueOf(scene.ask(resource, order).getMetric("response.code")));
                    } catch (Exception e) {
                        answers.add(e.getMessage());
                    }
                }))
                .toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        return answers;
    }

    @Test
    void ofTwoDownloadsAtOnceOneIsDoneAndTheOtherIsToldToWait() throws Exception {
        scene.server.holds = true;
        List<String> answers =
                atOnce(IntStream.range(0, 8).mapToObj(job -> order(10 + job)).toList(), "EXEC/download");
        assertThat(answers).hasSize(8).containsOnlyOnce("200");
        assertThat(answers).filteredOn(each -> !each.equals("200")).allMatch(each -> each.contains("deploy.busy: "));
        scene.server.released.countDown();
        scene.submitted();
    }

    @Test
    void theSameJobManyTimesAtOnceIsDoneOnce() throws Exception {
        List<String> answers = atOnce(
                IntStream.range(0, 8)
                        .mapToObj(any -> Map.<String, Object>of("dp.name", "heater", "job.id", 9L))
                        .toList(),
                "EXEC/uninstall");
        assertThat(answers).containsOnlyOnce("200");
        assertThat(answers)
                .filteredOn(each -> !each.equals("200"))
                .allMatch(each -> each.contains("deploy.job_known: "));
        assertThat(scene.machine.submitted).hasSize(1);
    }

    @Test
    void theSameRequestIsNotDoneTwice() throws Exception {
        Map<String, Object> order = order(7);
        order.put("request.id", "1234567890");
        scene.ask("EXEC/download", order);
        assertThatThrownBy(() -> scene.ask("EXEC/download", order)).hasMessageContaining("request.replayed: ");
        scene.submitted();
    }

    @Test
    void aJobThatIsOnTrialIsNotDoneAgain() throws Exception {
        scene.ask("EXEC/download", order(7));
        Submission submission = scene.submitted();
        scene.idle();
        scene.work.changed(MachineDouble.progress(submission, Phase.TRIAL, ""));
        assertThatThrownBy(() -> scene.ask("EXEC/download", order(7))).hasMessageContaining("deploy.job_known: ");
        assertThat(scene.machine.submitted).hasSize(1);
        scene.work.changed(MachineDouble.progress(submission, Phase.CONFIRMED, ""));
        await().until(() -> scene.told.contains("install COMPLETED"));
    }

    @Test
    void aRefusedSecondDownloadTakesNothingFromTheFirst() throws Exception {
        scene.server.holds = true;
        scene.ask("EXEC/download", order(7));
        await().until(() -> !scene.told.isEmpty());
        assertThatThrownBy(() -> scene.ask("EXEC/download", order(8))).hasMessageContaining("deploy.busy: ");
        assertThatThrownBy(() -> scene.ask("EXEC/download", order(7))).hasMessageContaining("deploy.busy: ");
        scene.server.released.countDown();
        scene.submitted();
        assertThat(scene.machine.files).containsExactly(FILE);
        assertThat(scene.told).noneMatch(each -> each.contains("FAILED"));
    }

    @Test
    void aCancelledDownloadGoesOnWhenItIsAskedForAgain() throws Exception {
        Map<String, Object> order = order(7);
        order.put("dp.download.block.delay", 60_000);
        scene.ask("EXEC/download", order);
        await().until(() -> !scene.told.isEmpty());
        scene.ask("DEL/download", Map.of());
        await().atMost(Duration.ofSeconds(5))
                .until(() -> scene.told.contains("download FAILED deploy.cancelled: The download was cancelled."));
        scene.idle();
        assertThat(scene.machine.submitted).isEmpty();
        scene.ask("EXEC/download", order(8));
        scene.submitted();
        assertThat(scene.server.asked).anyMatch(each -> each.startsWith("/heater.dp bytes=4096-"));
        assertThat(scene.machine.files).containsExactly(FILE);
    }

    @Test
    void whatIsCancelledBeforeItIsHandedInIsNotInstalled() throws Exception {
        var reached = new CountDownLatch(1);
        var cancelled = new CountDownLatch(1);
        scene.hooks.associate("slow=hook");
        scene.hooks.add("hook", new DeploymentHook() {
            @Override
            public void preDownload(RequestContext context, Map<String, Object> properties) {}

            @Override
            public void postDownload(RequestContext context, Map<String, Object> properties) {
                reached.countDown();
                try {
                    cancelled.await();
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
            }

            @Override
            public void postInstall(RequestContext context, Map<String, Object> properties) {}
        });
        Map<String, Object> order = order(7);
        order.put("request.type", "slow");
        scene.ask("EXEC/download", order);
        reached.await();
        scene.ask("DEL/download", Map.of());
        cancelled.countDown();
        scene.fails("download FAILED deploy.cancelled: ");
        scene.idle();
        assertThat(scene.machine.submitted).isEmpty();
    }

    @Test
    void anInstallationIsCancelledBeforeItsTrial() throws Exception {
        scene.ask("EXEC/download", order(7));
        Submission submission = scene.submitted();
        scene.idle();
        scene.machine.cancellable = true;
        scene.ask("DEL/download", Map.of());
        assertThat(scene.machine.cancelled).containsExactly(submission.id());
        scene.work.changed(MachineDouble.progress(submission, Phase.CANCELLED, "deploy.cancelled"));
        scene.fails("install FAILED deploy.cancelled: ");
    }

    @Test
    void aTrialIsNotCancelled() throws Exception {
        scene.ask("EXEC/download", order(7));
        Submission submission = scene.submitted();
        scene.idle();
        scene.work.changed(MachineDouble.progress(submission, Phase.TRIAL, ""));
        assertThatThrownBy(() -> scene.ask("DEL/download", Map.of())).hasMessageContaining("deploy.not_cancellable: ");
        scene.work.changed(MachineDouble.progress(submission, Phase.CONFIRMED, ""));
        await().until(() -> scene.told.contains("install COMPLETED"));
        assertThatThrownBy(() -> scene.ask("DEL/download", Map.of())).hasMessageContaining("deploy.nothing_runs: ");
    }

    @Test
    void aRemovalIsNotWhatCancellingADownloadMeans() throws Exception {
        scene.machine.cancellable = true;
        scene.ask("EXEC/uninstall", Map.of("dp.name", "heater", "job.id", 9L));
        assertThatThrownBy(() -> scene.ask("DEL/download", Map.of())).hasMessageContaining("deploy.nothing_runs: ");
        assertThat(scene.machine.cancelled).isEmpty();
    }
}
