// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.host;

import static org.awaitility.Awaitility.await;

import io.penstock.kura.seam.EdgeStatistics;
import io.penstock.kura.seam.EdgeStatistics.State;
import io.penstock.kura.wire.seam.EdgeKey;
import io.penstock.kura.wire.seam.Limits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.eclipse.kura.wire.WireComponent;

/** A host without a framework: bundles are names, services are numbered. */
final class Bench implements AutoCloseable {

    static final EdgeKey IN = new EdgeKey("source", 0, "stage", 0);
    static final EdgeKey OUT = new EdgeKey("stage", 0, "sink", 0);

    final WireHost host;
    volatile Duration limit = Duration.ofSeconds(20);
    private long services;

    Bench(Path folder) {
        var limits = new Limits(2_000, 1 << 22, 1 << 22, Duration.ZERO);
        host = new WireHost(folder, () -> new SeamConfig.Numbers(limits, limit));
    }

    /** source -> stage -> sink. */
    Bench line() {
        host.become(List.of(IN, OUT));
        return this;
    }

    Instance arrive(String pid, String bundle, Stage stage) {
        stage.support = new Support(stage, pid, 1, 1, host::readiness);
        return arrive(pid, bundle, stage, Optional.of(stage.support));
    }

    Instance arrive(String pid, String bundle, WireComponent component, Optional<Support> support) {
        var instance = new Instance(pid, pid + "-service", bundle, ++services, component, support);
        host.arrived(instance);
        return instance;
    }

    void succeed(String from, String to) throws ExecutionException, InterruptedException {
        host.succeed(from, to, false).toCompletableFuture().get();
    }

    EdgeStatistics edge(EdgeKey key) {
        return host.edges().stream()
                .filter(e -> e.emitter().equals(key.emitter()) && e.receiver().equals(key.receiver()))
                .findFirst()
                .orElseThrow();
    }

    void awaitOpen(EdgeKey key) {
        await().until(() -> edge(key).state() == State.OPEN);
    }

    @Override
    public void close() {
        host.close();
    }
}
