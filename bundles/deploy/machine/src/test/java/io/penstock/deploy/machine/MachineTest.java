// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.penstock.deploy.api.Action;
import io.penstock.deploy.api.DeployException;
import io.penstock.deploy.api.DeployListener;
import io.penstock.deploy.api.Origin;
import io.penstock.deploy.api.Phase;
import io.penstock.deploy.api.Progress;
import io.penstock.deploy.api.Submission;
import io.penstock.deploy.api.Terms;
import io.penstock.kura.files.Disk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MachineTest {

    private static final Terms AT_ONCE = new Terms(false, 0, Duration.ZERO);
    private static final Terms TRIAL = new Terms(false, 0, Duration.ofMillis(300));

    @TempDir
    private Path folder;

    private final CountDownLatch gate = new CountDownLatch(1);
    private Bundles bundles;
    private Gateway gateway;
    private Plant plant;

    @BeforeEach
    void aGateway() throws Exception {
        bundles = new Bundles(folder);
        gateway = new Gateway(folder, new Disk(), bundles.serving("a", "1.0.0"), bundles.serving("b", "1.0.0"));
        plant = new Plant(gateway.context());
    }

    @AfterEach
    void stop() throws Exception {
        gate.countDown();
        gateway.close();
    }

    @Test
    void whatIsNoUnitIsRefusedUnderItsOwnName() throws Exception {
        Path text = Files.writeString(folder.resolve("notes.jar"), "no bundle");
        assertThat(gateway.installed(text).message()).startsWith("notes.jar ");
        assertThatThrownBy(() -> gateway.machine()
                        .preview(new Submission("p", new Origin("test", "test"), new Action.Install(text), AT_ONCE)))
                .hasMessageStartingWith("notes.jar ");
    }

    @Test
    void updatesThatComeTogetherAreDoneOneAfterTheOtherAndOneTooManyIsRefused() throws Exception {
        waitsAt(Phase.ADMITTED);
        var ids = new ArrayList<String>();
        for (int i = 2; i <= 6; i++) {
            ids.add(gateway.submitted(new Action.Install(bundles.serving("b", i + ".0.0")), AT_ONCE));
        }
        Path more = bundles.serving("b", "7.0.0");
        assertThatThrownBy(() -> gateway.submitted(new Action.Install(more), AT_ONCE))
                .isInstanceOfSatisfying(
                        DeployException.class, e -> assertThat(e.reason()).isEqualTo("deploy.busy"));
        assertThat(gateway.running()).containsEntry("b", "1.0.0");
        gate.countDown();
        for (String id : ids) {
            assertThat(gateway.end(id).phase()).isEqualTo(Phase.CONFIRMED);
        }
        assertThat(gateway.running()).containsEntry("b", "6.0.0");
        assertThat(gateway.installed(more).phase()).isEqualTo(Phase.CONFIRMED);
        assertThat(gateway.machine().history()).hasSize(6);
    }

    @Test
    void theSameRequestIsWorkedOffOnceHoweverOftenItComes() throws Exception {
        waitsAt(Phase.VERIFIED);
        var wish = new Submission(
                "one", new Origin("test", "test"), new Action.Install(bundles.serving("b", "2.0.0")), AT_ONCE);
        gateway.machine().submit(wish);
        assertThat(gateway.machine().submit(wish).phase().isEnd()).isFalse();
        gate.countDown();
        Progress end = gateway.end("one");
        assertThat(end.phase()).isEqualTo(Phase.CONFIRMED);
        var other = new Submission("one", wish.origin(), new Action.Remove(List.of("a")), AT_ONCE);
        assertThat(gateway.machine().submit(other)).isEqualTo(end);
        assertThat(gateway.machine().history()).containsExactly(end);
        assertThat(gateway.running()).isEqualTo(Map.of("a", "1.0.0", "b", "2.0.0"));
    }

    @Test
    void whatWaitsOrIsLookedAtIsCancelledAndLeavesNothing() throws Exception {
        waitsAt(Phase.VERIFIED);
        String first = gateway.submitted(new Action.Install(bundles.serving("a", "2.0.0")), AT_ONCE);
        String second = gateway.submitted(new Action.Install(bundles.serving("b", "2.0.0")), AT_ONCE);
        reaches(first, Phase.VERIFIED);
        assertThat(gateway.machine().progress(second).orElseThrow().phase()).isEqualTo(Phase.RECEIVED);
        assertThat(gateway.machine().cancel(second)).isTrue();
        assertThat(gateway.machine().cancel(first)).isTrue();
        assertThat(gateway.machine().cancel(first))
                .as("it is cancelled already")
                .isFalse();
        assertThat(gateway.machine().cancel("unknown")).isFalse();
        gate.countDown();
        for (String id : List.of(first, second)) {
            assertThat(gateway.end(id).phase()).isEqualTo(Phase.CANCELLED);
            assertThat(gateway.end(id).reason()).contains("deploy.cancelled");
        }
        assertThat(gateway.running()).isEqualTo(Map.of("a", "1.0.0", "b", "1.0.0"));
        assertThat(gateway.files("incoming")).isEmpty();
        assertThat(gateway.files("jars")).isEmpty();
    }

    @Test
    void aTrialIsNotCancelled() throws Exception {
        String id = gateway.submitted(new Action.Install(bundles.serving("b", "2.0.0")), TRIAL);
        reaches(id, Phase.TRIAL);
        assertThat(gateway.machine().cancel(id)).isFalse();
        assertThat(gateway.end(id).phase()).isEqualTo(Phase.CONFIRMED);
        assertThat(gateway.machine().cancel(id)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "DIES, trial.died",
        "REFUSES, trial.rejected",
        "LOSES_ITS_LINK, trial.errors",
        "IS_UNWELL, trial.health",
        "IS_SLOW, trial.latency"
    })
    void whatIsWorseThanBeforeGoesBackAndIsNotTakenAgain(Plant.Illness illness, String reason) throws Exception {
        plant.falls(illness);
        Path ill = bundles.serving("b", "2.0.0.ill");
        Progress end = gateway.end(new Action.Install(ill), TRIAL);
        assertThat(end.phase()).as(end.message()).isEqualTo(Phase.ROLLED_BACK);
        assertThat(end.reason()).as(end.message()).contains(reason);
        assertThat(gateway.running()).isEqualTo(Map.of("a", "1.0.0", "b", "1.0.0"));
        assertThat(gateway.machine().quarantined()).singleElement().satisfies(each -> assertThat(each.reason())
                .isEqualTo(reason));
        assertThat(gateway.end(new Action.Install(ill), TRIAL).reason()).contains("deploy.quarantined");
        assertThat(gateway.installed(bundles.serving("b", "2.0.0")).phase()).isEqualTo(Phase.CONFIRMED);
    }

    @Test
    void whatTakesTooFewRecordsGoesBack() throws Exception {
        var ten = new Terms(false, 10, Duration.ofMillis(100));
        waitsForRecords();
        Progress end = gateway.end(new Action.Install(bundles.serving("b", "2.0.0")), ten);
        assertThat(end.reason()).as(end.message()).contains("trial.no_records");
        assertThat(gateway.running()).containsEntry("b", "1.0.0");
        assertThat(gateway.machine().quarantined()).isEmpty(); // it is the line that did not run
    }

    private void waitsForRecords() {
        plant.falls(Plant.Illness.IS_SLOW); // which nothing here is: no version is ill
        gateway.context().registerService(io.penstock.kura.seam.Seams.class, () -> List.of(QUIET), null);
    }

    private static final io.penstock.kura.seam.EdgeStatistics QUIET = new io.penstock.kura.seam.EdgeStatistics(
            "a", 0, "b", 0, io.penstock.kura.seam.EdgeStatistics.State.OPEN, 5, 5, 0, 0, Map.of());

    private void waitsAt(Phase phase) {
        DeployListener waiting = progress -> {
            if (progress.phase() == phase) {
                try {
                    gate.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        };
        gateway.assembly().listened(waiting);
    }

    private void reaches(String id, Phase phase) throws IOException {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> gateway.machine().progress(id).orElseThrow().phase() == phase);
    }
}
