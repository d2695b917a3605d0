// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.penstock.inference.api.Admission;
import io.penstock.inference.api.AdmissionReport;
import io.penstock.inference.api.InferenceException;
import io.penstock.inference.api.Lease;
import io.penstock.inference.api.Quarantine;
import io.penstock.inference.api.SlotStatistics;
import io.penstock.inference.api.VersionState;
import io.penstock.inference.api.VersionStatus;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.Version;

class LibraryTest {

    private static final String SLOT = "double";
    private static final AdmissionReport SEEN = new AdmissionReport(AdmissionReport.Origin.SHIPPED, 0, 0, 0, 0);

    @TempDir
    private Path folder;

    private final Worker worker = new Worker("test");
    private final ExecutorService admissions = Executors.newSingleThreadExecutor();
    private final List<String> admitted = new CopyOnWriteArrayList<>();
    private final Quarantine quarantine = new QuarantineDouble();
    private volatile Admission admission = (descriptor, onnx, digest) -> SEEN;
    private Models models;
    private Library library;

    @BeforeEach
    void prepare() {
        models = new Models(folder);
        library = library(Duration.ofMinutes(10));
    }

    @AfterEach
    void stop() {
        library.close();
        admissions.shutdownNow();
        worker.shutdown();
    }

    @Test
    void aGoodModelServes() throws Exception {
        add(models.times2());

        assertThat(factor()).isEqualTo(2);
        assertThat(slot().model()).isEqualTo("double");
        assertThat(slot().version()).isEqualTo("1.0.0");
        assertThat(states()).containsExactly("1.0.0 ACTIVE");
    }

    @Test
    void aSlotWithoutAModelSaysWhatToDo() {
        Refused.with("model.unavailable", "Install a model bundle", () -> library.slots()
                .lease("nothing"));
        assertThat(library.slots().statistics().get(0).rejected()).containsEntry("model.unavailable", 1L);
    }

    @Test
    void theNewestVersionServes() throws Exception {
        add(models.times3());
        add(models.times2()); // older

        assertThat(factor()).isEqualTo(3);
        assertThat(states()).containsExactly("2.0.0 ACTIVE", "1.0.0 STAGED");
    }

    @Test
    void aNewerVersionReplacesTheOneThatServes() throws Exception {
        add(models.times2());
        add(models.times3());

        assertThat(factor()).isEqualTo(3);
        assertThat(states()).containsExactly("2.0.0 ACTIVE", "1.0.0 RETIRED");
        assertThat(versions().get(1).reason()).isEqualTo("model.replaced: by 2.0.0");
    }

    @Test
    void aBrokenVersionNeverServesAndTheOldOneGoesOn() throws Exception {
        add(models.times2());
        String newer = Models.TIMES2.replace("1.0.0", "1.1.0");
        add(models.bundle(newer, new byte[] {1, 2, 3}));
        add(models.bundle(newer, Models.onnx("single")));
        add(models.bundle(newer, Models.onnx("times3")));
        add(models.bundle(
                newer.replace("\"golden\"", "\"budget\": {\"latency_ms\": 0.001}, \"golden\""), Models.onnx("times2")));
        add(models.bundle(newer.replace("vector-8/1", "vector-8/2"), Models.onnx("times2")));
        add(models.bundle("no json", Models.onnx("times2")));

        assertThat(factor()).isEqualTo(2);
        assertThat(versions())
                .filteredOn(v -> v.version().equals("1.1.0"))
                .allMatch(v -> v.state() == VersionState.QUARANTINED)
                .extracting(v -> v.reason().split(":")[0])
                .containsExactlyInAnyOrder(
                        "model.malformed", "model.shape", "model.golden", "model.slow", "model.contract");
        assertThat(library.slots().statistics())
                .filteredOn(s -> s.slot().equals("unreadable")) // under the name in its bundle's capability
                .flatMap(SlotStatistics::versions)
                .extracting(v -> v.reason().split(":")[0])
                .containsExactly("model.descriptor");
    }

    @Test
    void whatWasRefusedIsRefusedAgainWithoutBeingOpened() throws Exception {
        admission = (descriptor, onnx, digest) -> {
            admitted.add(descriptor.version());
            return SEEN;
        };
        add(models.bundle(Models.TIMES2, Models.onnx("times3")));
        add(models.bundle(Models.TIMES2, Models.onnx("times3")));

        assertThat(admitted).hasSize(1);
        assertThat(versions()).hasSize(2).allMatch(v -> v.reason().startsWith("model.golden: "));
    }

    @Test
    void nothingIsOpenedThatIsNotAdmitted() throws Exception {
        add(models.times2());
        admission = (descriptor, onnx, digest) -> {
            throw new InferenceException("admission.crashed", "It took its process down.");
        };
        add(models.times3());

        assertThat(factor()).isEqualTo(2);
        assertThat(versions().get(0).reason()).isEqualTo("admission.crashed: It took its process down.");
    }

    @Test
    void whatIsInQuarantineByItsFileIsRefusedWhateverItsDescriptorSays() throws Exception {
        add(models.times2());
        Bundle next = models.times3();
        quarantine.add(ModelSource.read(next).sha256(), "deploy.rolled_back: its trial failed");
        add(next);
        add(models.bundle(Models.TIMES3.replace("2.0.0", "2.0.1"), Models.onnx("times3")));

        assertThat(factor()).isEqualTo(2);
        assertThat(states()).containsExactly("2.0.1 QUARANTINED", "2.0.0 QUARANTINED", "1.0.0 ACTIVE");
        assertThat(versions().get(0).reason()).isEqualTo("deploy.rolled_back: its trial failed");
    }

    @Test
    void whatTheMachineMayBeToBlameForIsTriedAgain() throws Exception {
        admission = (descriptor, onnx, digest) -> {
            throw new InferenceException("admission.latency", "Too slow.");
        };
        add(models.times2());
        assertThat(states()).containsExactly("1.0.0 QUARANTINED");
        admission = (descriptor, onnx, digest) -> SEEN;
        add(models.times2());

        assertThat(factor()).isEqualTo(2);
    }

    @Test
    void whileAModelIsAdmittedTheOldOneServesAndOthersComeAndGo() throws Exception {
        add(models.times2());
        var entered = new CountDownLatch(1);
        var leave = new CountDownLatch(1);
        admission = (descriptor, onnx, digest) -> {
            entered.countDown();
            try {
                leave.await();
            } catch (InterruptedException e) {
                throw new InferenceException("test", "interrupted");
            }
            return SEEN;
        };
        Bundle next = models.times3();
        library.add(next);
        assertThat(entered.await(30, TimeUnit.SECONDS)).isTrue();

        assertThat(factor()).isEqualTo(2);
        library.pin(SLOT, Optional.of(new Version("1.0.0"))); // the worker is free
        worker.submit(() -> {}).get(30, TimeUnit.SECONDS);
        library.pin(SLOT, Optional.empty());
        CompletableFuture<Void> done = library.succeed(models.times2(), next).toCompletableFuture();
        worker.submit(() -> {}).get(30, TimeUnit.SECONDS);
        assertThat(done).isNotDone();
        leave.countDown();

        assertThat(done).succeedsWithin(Duration.ofSeconds(30)); // once it is admitted
        assertThat(factor()).isEqualTo(3);
    }

    @Test
    void aBundleThatGoesWhileItIsAdmittedNeverServes() throws Exception {
        var leave = new CountDownLatch(1);
        admission = (descriptor, onnx, digest) -> {
            try {
                leave.await();
            } catch (InterruptedException e) {
                throw new InferenceException("test", "interrupted");
            }
            return SEEN;
        };
        Bundle gone = models.times2();
        library.add(gone);
        library.remove(gone);
        leave.countDown();
        settle();

        assertThat(library.slots().active(SLOT)).isEmpty();
    }

    @Test
    void anAdmissionThatBreaksOffIsNoAdmission() throws Exception {
        admission = (descriptor, onnx, digest) -> {
            throw new IllegalStateException("a bug");
        };
        add(models.times2());

        assertThat(library.slots().active(SLOT)).isEmpty();
        assertThat(versions().get(0).reason()).startsWith("admission.failed: ").contains("a bug");
    }

    @Test
    void aPinHoldsAVersionAndLetsItGo() throws Exception {
        add(models.times2());
        library.pin(SLOT, Optional.of(new Version("1.0.0")));
        add(models.times3());
        assertThat(factor()).isEqualTo(2);
        assertThat(states()).containsExactly("2.0.0 STAGED", "1.0.0 ACTIVE");

        library.pin(SLOT, Optional.empty());
        settle();
        assertThat(factor()).isEqualTo(3);
    }

    @Test
    void aPinGoesBackToAnOlderVersion() throws Exception {
        add(models.times2());
        add(models.times3());
        library.pin(SLOT, Optional.of(new Version("1.0.0")));
        settle();

        assertThat(factor()).isEqualTo(2);
        assertThat(states()).containsExactly("2.0.0 RETIRED", "1.0.0 ACTIVE");
    }

    @Test
    void aPinOnAVersionThatIsNotThereChangesNothing() throws Exception {
        add(models.times2());
        library.pin(SLOT, Optional.of(new Version("7.0.0")));
        add(models.times3());

        assertThat(factor()).isEqualTo(2);
    }

    @Test
    void aModelServesOnWhileItsBundleIsUpdated() throws Exception {
        Bundle bundle = models.times2();
        add(bundle);
        remove(bundle);
        assertThat(factor()).isEqualTo(2);
        assertThat(states()).containsExactly("1.0.0 ACTIVE");
        assertThat(versions().get(0).reason()).startsWith("model.bundle_gone: ");

        add(bundle);
        assertThat(factor()).isEqualTo(2);
        assertThat(versions().get(0).reason()).isEmpty();
    }

    @Test
    void withoutASuccessorASlotLingersAndThenHasNoModel() throws Exception {
        library = library(Duration.ofMillis(20));
        Bundle bundle = models.times2();
        add(bundle);
        remove(bundle);

        await().atMost(10, TimeUnit.SECONDS)
                .until(() -> library.slots().active(SLOT).isEmpty());
        Refused.with("model.unavailable", SLOT, () -> library.slots().lease(SLOT));
        settle();
        assertThat(slot().versions()).isEmpty();
    }

    @Test
    void theLastGoodVersionServesOnWithoutEndWhereItsSuccessorIsBad() throws Exception {
        library = library(Duration.ofMillis(20));
        Path good = models.write(Models.TIMES2, Models.onnx("times2"));
        Bundle bundle = new BundleDouble(
                        good,
                        java.util.Map.of("name", "double", "version", new Version("1.0.0"), "contract", "vector-8/1"))
                .bundle();
        add(bundle);
        remove(bundle);
        java.nio.file.Files.write(good.resolve("model.onnx"), Models.onnx("times3")); // the update
        add(bundle);
        worker.schedule(() -> {}, 100, TimeUnit.MILLISECONDS).get(); // longer than it would linger

        assertThat(factor()).isEqualTo(2);
        assertThat(versions()).extracting(VersionStatus::state).contains(VersionState.ACTIVE, VersionState.QUARANTINED);
    }

    @Test
    void theNextBestServesWhereTheNewestIsUninstalled() throws Exception {
        Bundle newest = models.times3();
        add(models.times2());
        add(newest);
        remove(newest);

        assertThat(factor()).isEqualTo(2);
    }

    @Test
    void aSuccessionIsDoneWhenThePredecessorsLastLeaseIsBack() throws Exception {
        Bundle old = models.times2();
        add(old);
        Lease lease = library.slots().lease(SLOT);
        Bundle next = models.times3();
        add(next);

        CompletableFuture<Void> done = library.succeed(old, next).toCompletableFuture();
        settle();
        assertThat(done).isNotDone();
        lease.run(1);
        lease.close();

        assertThat(done).succeedsWithin(Duration.ofSeconds(10));
        assertThat(factor()).isEqualTo(3);
    }

    @Test
    void aSuccessionMayGoBackToAnOlderVersion() throws Exception {
        Bundle newer = models.times3();
        add(newer);
        Bundle older = models.times2();
        add(older);
        assertThat(factor()).isEqualTo(3);

        assertThat(library.succeed(newer, older).toCompletableFuture()).succeedsWithin(Duration.ofSeconds(10));

        assertThat(factor()).isEqualTo(2);
    }

    @Test
    void aSuccessionToABrokenModelFailsWithItsReasonAndTheOldOneGoesOn() throws Exception {
        Bundle old = models.times2();
        add(old);
        Bundle broken = models.bundle(Models.TIMES3, Models.onnx("times2"));
        add(broken);

        assertThat(library.succeed(old, broken).toCompletableFuture())
                .failsWithin(Duration.ofSeconds(10))
                .withThrowableThat()
                .withMessageStartingWith("java.lang.IllegalStateException: model.golden: ");
        assertThat(factor()).isEqualTo(2);
    }

    @Test
    void aSuccessionAgainstAPinFails() throws Exception {
        Bundle old = models.times2();
        add(old);
        library.pin(SLOT, Optional.of(new Version("1.0.0")));
        Bundle next = models.times3();
        add(next);

        assertThat(library.succeed(old, next).toCompletableFuture())
                .failsWithin(Duration.ofSeconds(10))
                .withThrowableThat()
                .withMessageStartingWith("java.lang.IllegalStateException: model.pinned: ");
        assertThat(factor()).isEqualTo(2);
    }

    @Test
    void whoWaitsForAModelIsWokenWhenOneServes() throws Exception {
        var waiting = CompletableFuture.supplyAsync(() -> {
            try {
                return library.slots().await(SLOT, 60_000);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(library.slots().await(SLOT, 1)).isFalse();
        add(models.times2());

        assertThat(waiting).succeedsWithin(Duration.ofSeconds(10)).isEqualTo(true);
    }

    @Test
    void countsTheRecordsOfAllVersionsAndNotThoseOfTheProof() throws Exception {
        add(models.times2());
        assertThat(slot().decided()).isZero();
        factor();
        add(models.times3());
        factor();
        factor();

        assertThat(slot().decided()).isEqualTo(3);
        assertThat(slot().p99Micros()).isPositive().isGreaterThanOrEqualTo(slot().p50Micros());
    }

    private Library library(Duration linger) {
        return new Library(worker, admissions, new Examiner(new Opener(1), () -> admission, () -> quarantine), linger);
    }

    private void add(Bundle bundle) throws Exception {
        library.add(bundle);
        settle();
    }

    private void remove(Bundle bundle) throws Exception {
        library.remove(bundle);
        settle();
    }

    /** Waits until worker, admissions, and worker again have done what they were left. */
    private void settle() throws Exception {
        worker.submit(() -> {}).get(30, TimeUnit.SECONDS);
        admissions.submit(() -> {}).get(30, TimeUnit.SECONDS);
        worker.submit(() -> {}).get(30, TimeUnit.SECONDS);
    }

    private float factor() throws InferenceException {
        try (Lease lease = library.slots().lease(SLOT)) {
            lease.floats(0).put(0, 1);
            lease.run(1);
            return lease.result(0).get(0);
        }
    }

    private SlotStatistics slot() {
        return library.slots().statistics().stream()
                .filter(s -> s.slot().equals(SLOT))
                .findFirst()
                .orElseThrow();
    }

    private List<VersionStatus> versions() {
        return slot().versions();
    }

    private List<String> states() {
        return versions().stream().map(v -> v.version() + " " + v.state()).toList();
    }
}
