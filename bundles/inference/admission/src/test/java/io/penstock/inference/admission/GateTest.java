// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.penstock.inference.api.AdmissionReport;
import io.penstock.inference.api.AdmissionReport.Origin;
import io.penstock.inference.api.InferenceException;
import io.penstock.inference.api.ModelDescriptor;
import io.penstock.kura.files.Disk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each test that asks a child starts one: about half a second. */
class GateTest {

    private static final Path LIBRARIES = Path.of("target", "natives");
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final Limits LIMITS = new Limits(JAVA, Duration.ofSeconds(30), 512);

    @TempDir
    private Path folder;

    @Test
    void aGoodModelIsAdmittedWithWhatWasSeen() throws Exception {
        AdmissionReport seen = gate(LIMITS).admit(budgeted(100_000, 64), Models.onnx("times2"), "d");

        assertThat(seen.origin()).isEqualTo(Origin.CHILD);
        assertThat(seen.openMicros()).isPositive();
        assertThat(seen.p50Micros()).isPositive().isLessThanOrEqualTo(seen.p99Micros());
        assertThat(seen.memoryKilobytes()).isLessThan(8 << 10); // the runtime's own 9 MB are not the model's
        assertThat(left()).containsExactly("admitted.list"); // and no trace of the child
    }

    @Test
    void whatWasAdmittedIsRememberedAcrossAStartUntilTheRuntimeOrTheBudgetChanges() throws Exception {
        gate(LIMITS).admit(Models.times2(), Models.onnx("times2"), "d");
        Gate later = gate(new Limits("/no/java", Duration.ofSeconds(30), 512)); // it has no child to ask

        assertThat(later.admit(Models.times2(), Models.onnx("times2"), "e").origin())
                .isEqualTo(Origin.REMEMBERED);
        Refused.with("admission.no_child", "/no/java", () -> later.admit(budgeted(1, 0), Models.onnx("times2"), "d"));
    }

    @Test
    void whatCameWithTheDistributionIsNotTried() throws Exception {
        Gate gate = new Gate(
                nursery(new Limits("/no/java", Duration.ofSeconds(30), 512), new Natives(LIBRARIES)),
                admitted(),
                Set.of("d"),
                false);
        assertThat(gate.admit(Models.times2(), Models.onnx("times2"), "d").origin())
                .isEqualTo(Origin.SHIPPED);
    }

    @Test
    void anAnswerOfAnotherTrainingIsRefusedWithWhatDiffers() {
        ModelDescriptor other = Models.vector(8, List.of(2.0, 4.0, 6.0, 8.0, 10.0, 12.0, 14.0, 16.5), 0, 0);
        Refused.with("admission.golden", "y[7] is 16.0, not 16.5", () -> gate(LIMITS)
                .admit(other, Models.onnx("times2"), "d"));
    }

    @Test
    void aRunOverItsBudgetIsRefused() {
        // a run takes 2 us at least, the call alone does
        Refused.with("admission.latency", "budget is 1 us", () -> gate(LIMITS)
                .admit(budgeted(1, 0), Models.onnx("times2"), "d"));
    }

    @Test
    void aModelThatTheRuntimeRefusesIsMalformed() {
        Refused.with("admission.malformed", "Export it again", () -> gate(LIMITS)
                .admit(Models.times2(), Models.onnx("mlp8"), "d"));
    }

    @Test
    void withoutAJavaTheOperatorDecides() throws Exception {
        Limits none = new Limits("/no/java", Duration.ofSeconds(30), 512);
        Gate refusing = new Gate(nursery(none, new Natives(LIBRARIES)), admitted(), Set.of(), false);
        Gate opening = new Gate(nursery(none, new Natives(LIBRARIES)), admitted(), Set.of(), true);

        Refused.with(
                "admission.no_child",
                "penstock.admission.without.child",
                () -> refusing.admit(Models.times2(), Models.onnx("times2"), "d"));
        assertThat(opening.admit(Models.times2(), Models.onnx("times2"), "d").origin())
                .isEqualTo(Origin.UNSEEN);
        Refused.with( // which is no way around what is seen without a child
                "admission.malformed", "no graph", () -> opening.admit(Models.times2(), new byte[0], "d"));
    }

    @Test
    void aJavaThatDoesNotStartIsNoFaultOfTheModel() {
        Gate gate = new Gate(
                nursery(new Limits("/bin/false", Duration.ofSeconds(30), 512), new Natives(LIBRARIES)),
                admitted(),
                Set.of(),
                false);
        Refused.with(
                "admission.no_child",
                "before it had begun",
                () -> gate.admit(Models.times2(), Models.onnx("times2"), "d"));
    }

    @Test
    void theEndOfTheGatewayIsTheEndOfWhatIsTried() throws Exception {
        Gate gate = new Gate(
                nursery(LIMITS, Natives.instead(LIBRARIES, Rogues.Hanging.class)), admitted(), Set.of(), false);
        var tried = CompletableFuture.supplyAsync(() -> {
            try {
                return gate.admit(Models.times2(), Models.onnx("times2"), "d").toString();
            } catch (InferenceException e) {
                return e.reason();
            }
        });
        await().atMost(20, TimeUnit.SECONDS).until(() -> {
            gate.close();
            return tried.isDone();
        });
        assertThat(tried.get()).isEqualTo("admission.killed");
    }

    @Test
    void foldersThatAnEarlierProcessLeftAreSwept() throws IOException {
        Files.createDirectories(folder.resolve("child-123"));
        Files.write(folder.resolve("child-123/child.jar"), new byte[10]);
        gate(LIMITS);

        assertThat(folder.resolve("child-123")).doesNotExist();
    }

    private static ModelDescriptor budgeted(long latencyMicros, long memoryMegabytes) {
        return Models.vector(8, Models.TWICE, latencyMicros, memoryMegabytes);
    }

    private Gate gate(Limits limits) {
        return new Gate(nursery(limits, new Natives(LIBRARIES)), admitted(), Set.of(), false);
    }

    private Nursery nursery(Limits limits, PayloadSource payload) {
        return new Nursery(folder, limits, payload);
    }

    private Admitted admitted() {
        return new Admitted(new Lines(new Disk(), folder.resolve("admitted.list")));
    }

    private List<String> left() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
