// SPDX-License-Identifier: Apache-2.0
package io.penstock.feature.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.deploy.api.Deployment;
import io.penstock.deploy.api.Phase;
import io.penstock.deploy.api.Progress;
import io.penstock.feature.line.Line;
import io.penstock.feature.line.Load;
import io.penstock.feature.line.Rebundle;
import io.penstock.feature.probe.Probe;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.junit5.context.BundleContextExtension;

/** The line runs as fast as it can, and an operator who has only Kapua's console changes its parts. */
@ExtendWith(BundleContextExtension.class)
class DeployOverKapuaUnderLoadTest {

    private static final AtomicLong JOBS = new AtomicLong(1_000);

    @TempDir
    private Path folder;

    private BundleContext context;
    private Deployment machine;
    private Console console;
    private Shelf shelf;
    private Line line;
    private Load load;

    @BeforeEach
    void loadTheLine(@InjectBundleContext BundleContext injected) throws Exception {
        context = injected;
        var probe = new Probe(context);
        machine = probe.service(Deployment.class);
        shelf = new Shelf();
        console = new Console(probe);
        console.trial(1, 50);
        line = Line.shared(context);
        load = new Load(line);
    }

    @AfterEach
    void close() throws Exception {
        load.close();
        console.close();
        shelf.close();
    }

    /** Beside what the line uses, in the place of it, and what is beside it away again. */
    @ParameterizedTest
    @ValueSource(strings = {"io.penstock.filter.window", "io.penstock.driver.modbus", "io.penstock.inference.pump"})
    void oneIsInstalledOneUpdatedAndOneRemovedAndNoRowIsLostNorAnotherBundleTouched(String name) throws Exception {
        Bundle used = installed(name).get(0);
        String beside = "org.acme." + name.substring(name.lastIndexOf('.') + 1);
        install(Rebundle.beside(used, beside, "1.0.0", folder), beside, "1.0.0", Set.of());
        load.await(50);

        String next = "7." + JOBS.get() + ".0";
        install(Rebundle.version(used, next, folder), name, next, Set.of(name + "/" + used.getVersion()));
        assertThat(installed(name))
                .extracting(each -> each.getVersion().toString())
                .containsExactly(next);
        load.await(50);

        uninstall(beside, Set.of(beside + "/1.0.0"));
        assertThat(installed(beside)).isEmpty();

        everyRowCameOnceAndInOrder();
    }

    /** What its README says of an edge: while the receiver is away it holds records in order; then it drains and opens. */
    @Test
    void aFilterThatTheLineUsesIsRemovedAndItsEdgeHoldsUntilItIsInstalledAgain() throws Exception {
        removedAndInstalledAgain(
                "io.penstock.filter.window",
                () -> Probe.eventually(() -> assertThat(load.edges()).anyMatch(edge -> edge.held() > 0)));
    }

    @Test
    void aDriverThatTheLineUsesIsRemovedAndNoRowIsReadUntilItIsInstalledAgain() throws Exception {
        removedAndInstalledAgain("io.penstock.driver.modbus", () -> {
            int rows = line.sink().rows().size();
            long ticks = load.emitted();
            Probe.eventually(() -> assertThat(load.emitted()).isGreaterThan(ticks + 1_000));
            assertThat(line.sink().rows()).hasSize(rows);
        });
    }

    /** The engine has read it: the slot serves on for the linger time, in which another is there. */
    @Test
    void aModelThatTheLineUsesIsRemovedAndServesUntilItIsInstalledAgain() throws Exception {
        removedAndInstalledAgain("io.penstock.inference.pump", () -> load.await(50));
    }

    /** What happens between the two. */
    @FunctionalInterface
    private interface Meanwhile {
        void look() throws Exception;
    }

    private void removedAndInstalledAgain(String name, Meanwhile meanwhile) throws Exception {
        Bundle used = installed(name).get(0);
        String next = "8." + JOBS.get() + ".0";
        Path again = Rebundle.version(used, next, folder);
        uninstall(name, Set.of(name + "/" + used.getVersion()));
        assertThat(installed(name)).isEmpty();
        meanwhile.look();
        assertThat(load.rejected()).isEmpty();

        install(again, name, next, Set.of());
        everyRowCameOnceAndInOrder();
    }

    private void everyRowCameOnceAndInOrder() throws Exception {
        load.await(50);
        load.settle();
        assertThat(load.rejected()).isEmpty();
        assertThat(load.outOfStep()).isEmpty();
        assertThat(load.unaccounted()).isEmpty();
        console.isContent();
    }

    private void install(Path jar, String name, String version, Set<String> gone) throws Exception {
        long job = JOBS.incrementAndGet();
        try (var witness = new Witness(context)) {
            console.ask("EXEC", "download", shelf.request(job, name, version, List.of(jar)));
            completed(job, "install", Set.of(name + "/" + version), gone, witness);
        }
        assertThat(console.told(job))
                .filteredOn(each -> each.kind().equals("download"))
                .last()
                .isEqualTo(new Told(job, "download", "COMPLETED", 100, ""));
    }

    private void uninstall(String name, Set<String> gone) throws Exception {
        long job = JOBS.incrementAndGet();
        try (var witness = new Witness(context)) {
            console.ask("EXEC", "uninstall", Map.of("dp.name", name, "dp.version", "1.0.0", "job.id", job));
            completed(job, "uninstall", Set.of(), gone, witness);
        }
    }

    /** Told step by step and then completed; what was foretold, nothing else, was touched; nothing was refused. */
    private void completed(long job, String kind, Set<String> added, Set<String> gone, Witness witness)
            throws Exception {
        assertThat(console.end(job, kind)).isEqualTo(new Told(job, kind, "COMPLETED", 100, ""));
        List<Told> steps = console.told(job).stream()
                .filter(each -> each.kind().equals(kind))
                .toList();
        assertThat(steps).extracting(Told::percent).isSorted().hasSizeGreaterThan(2);
        assertThat(steps).filteredOn(each -> each.isEnd(kind)).hasSize(1);

        Progress progress = machine.progress("DEPLOY-V2/" + job).orElseThrow();
        assertThat(progress.phase()).isEqualTo(Phase.CONFIRMED);
        assertThat(progress.predicted().added()).isEqualTo(added);
        assertThat(progress.predicted().removed()).isEqualTo(gone);
        assertThat(progress.predicted().disturbed()).isEmpty();
        assertThat(progress.touched()).isEqualTo(progress.predicted());
        var named = new TreeSet<>(added);
        named.addAll(gone);
        assertThat(witness.moved()).isEqualTo(named);

        assertThat(load.rejected()).isEmpty();
    }

    private List<Bundle> installed(String name) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> name.equals(bundle.getSymbolicName()))
                .toList();
    }
}
