// SPDX-License-Identifier: Apache-2.0
package io.penstock.feature.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.penstock.deploy.api.Action;
import io.penstock.deploy.api.Deployment;
import io.penstock.deploy.api.Origin;
import io.penstock.deploy.api.Phase;
import io.penstock.deploy.api.Progress;
import io.penstock.deploy.api.Submission;
import io.penstock.deploy.api.Terms;
import io.penstock.feature.line.Line;
import io.penstock.feature.line.Load;
import io.penstock.feature.line.Rebundle;
import io.penstock.inference.api.Quarantine;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.junit5.context.BundleContextExtension;

/** The line runs as fast as it can, and the deploy machine changes it. */
@ExtendWith(BundleContextExtension.class)
class DeployUnderLoadTest {

    private static final Terms SHORT = new Terms(false, 50, Duration.ofSeconds(1));
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    @TempDir
    private Path folder;

    @InjectBundleContext
    BundleContext context;

    private Line line;
    private Load load;
    private Deployment machine;
    private Map<String, Long> rejected;

    @BeforeEach
    void loadTheLine() throws Exception {
        line = Line.shared(context);
        machine = line.service(Deployment.class, "(objectClass=*)");
        load = new Load(line);
        rejected = load.rejected();
    }

    @AfterEach
    void endTheLoad() throws InterruptedException {
        load.close();
    }

    @Test
    void driverFilterAndModelAreInstalledOnTrialAndOneIsUndoneWithNothingRefusedAndNothingElseTouched()
            throws Exception {
        for (String name :
                List.of("io.penstock.driver.modbus", "io.penstock.filter.window", "io.penstock.inference.pump")) {
            Bundle old = installed(name);
            String version = "7." + NUMBERS.incrementAndGet() + ".0";
            Path jar = Rebundle.version(old, version, folder);
            Progress end = end(new Action.Install(jar), SHORT);
            assertThat(end.phase()).as(end.message()).isEqualTo(Phase.CONFIRMED);
            assertThat(end.touched()).isEqualTo(end.predicted());
            assertThat(end.predicted().added()).containsExactly(name + "/" + version);
            assertThat(end.predicted().removed()).containsExactly(name + "/" + old.getVersion());
            assertThat(installed(name).getVersion()).hasToString(version);
        }
        Progress undone = end(new Action.Undo(), SHORT);
        assertThat(undone.phase()).as(undone.message()).isEqualTo(Phase.CONFIRMED);
        assertThat(undone.touched()).isEqualTo(undone.predicted());
        assertThat(load.rejected()).isEqualTo(rejected);
        booksAreRight();
    }

    @Test
    void aFilterThatThrowsGoesBackByItselfAndIsNotTakenAgain() throws Exception {
        Bundle old = installed("io.penstock.filter.window");
        Path jar = BrokenFilter.of(old, "8." + NUMBERS.incrementAndGet() + ".0", folder);
        Progress end = end(new Action.Install(jar), SHORT);
        assertThat(end.phase()).as(end.message()).isEqualTo(Phase.ROLLED_BACK);
        assertThat(end.reason()).contains("trial.rejected");
        assertThat(installed("io.penstock.filter.window").getVersion().getMajor())
                .isNotEqualTo(8);
        assertThat(end.touched().disturbed()).isEmpty();
        load.await(100);
        assertThat(load.rejected())
                .as("what it refused was given to the one before")
                .isEqualTo(rejected);
        booksAreRight();

        Progress again = end(new Action.Install(jar), SHORT);
        assertThat(again.phase()).isEqualTo(Phase.REFUSED);
        assertThat(again.reason()).contains("deploy.quarantined");
        assertThat(again.message()).contains("trial.rejected");
        assertThat(machine.release(machine.quarantined().get(0).sha256())).isTrue();
        assertThat(machine.quarantined()).isEmpty();
    }

    @Test
    void aModelThatFailsItsGoldenVectorGoesBackBeforeARecordMeetsItAndIsNotTakenAgain() throws Exception {
        Quarantine quarantine = line.service(Quarantine.class, "(objectClass=*)");
        quarantine.list().forEach(model -> quarantine.release(model.sha256())); // of an earlier run
        Bundle old = installed("io.penstock.inference.pump");
        String version = "9." + NUMBERS.incrementAndGet() + ".0";
        Path jar = Rebundle.version(
                old, version, folder, json -> json.replaceFirst("(\"score\": \\[\\s*)[0-9.E-]+", "$112345.0"));
        Progress end = end(new Action.Install(jar), SHORT);
        assertThat(end.phase()).as(end.message()).isEqualTo(Phase.ROLLED_BACK);
        assertThat(end.reason()).contains("admission.golden");
        assertThat(installed("io.penstock.inference.pump").getVersion()).isEqualTo(old.getVersion());
        assertThat(load.rejected()).isEqualTo(rejected);
        booksAreRight();

        Progress again = end(new Action.Install(jar), SHORT);
        assertThat(again.phase()).isEqualTo(Phase.REFUSED);
        assertThat(again.reason()).contains("deploy.quarantined");
        assertThat(again.message()).contains("admission.golden");
    }

    @Test
    void whatOthersStandOnIsRefusedUnlessItIsAgreedTo() throws Exception {
        Bundle api = installed("io.penstock.store.api");
        Path jar = Rebundle.version(api, "7." + NUMBERS.incrementAndGet() + ".0", folder);
        Progress end = end(new Action.Install(jar), SHORT);
        assertThat(end.phase()).isEqualTo(Phase.REFUSED);
        assertThat(end.reason()).contains("deploy.beyond_set");
        assertThat(end.message()).contains("io.penstock.console.command");
        assertThat(end(new Action.Remove(List.of("org.example.nowhere")), SHORT).reason())
                .contains("deploy.unknown");
    }

    private Progress end(Action action, Terms terms) {
        String id = "test-" + NUMBERS.incrementAndGet();
        machine.submit(new Submission(id, new Origin("test", "test"), action, terms));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> machine.progress(id).orElseThrow().phase().isEnd());
        return machine.progress(id).orElseThrow();
    }

    private Bundle installed(String name) {
        List<Bundle> found = Arrays.stream(context.getBundles())
                .filter(bundle -> name.equals(bundle.getSymbolicName()))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    /** Every record that was given is delivered or refused with a reason. */
    private void booksAreRight() throws InterruptedException {
        load.settle();
        assertThat(load.unaccounted()).isEmpty();
    }
}
