// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.host;

import io.penstock.kura.seam.EdgeStatistics;
import io.penstock.kura.seam.Seams;
import io.penstock.kura.wire.seam.Edge;
import io.penstock.kura.wire.seam.EdgeKey;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The parts of the running graph, wired. Any thread.
 *
 * <p>Its threads, {@code penstock-seam-n}, drain edges, move components and tell them their wires; there are as many as
 * there is to do at a time, since one that waits must not keep another from going on.
 */
public final class WireHost implements Seams, AutoCloseable {

    private final AtomicInteger count = new AtomicInteger();
    private final ThreadPoolExecutor threads =
            new ThreadPoolExecutor(0, Integer.MAX_VALUE, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), this::thread);
    private final Executor tellers = new OneAfterTheOther(threads);
    private final ComponentCalls calls = new ComponentCalls();
    private final Supplier<SeamConfig.Numbers> numbers;
    private final SpillFolder folder;
    private final Topology topology = new Topology(this::edge);
    private final Roster roster;
    private final Mover mover;
    private final Map<Object, Support> supports = new ConcurrentHashMap<>();
    private volatile boolean closed;

    /** @param folder for the files of what edges hold; made when it is needed */
    WireHost(Path folder, Supplier<SeamConfig.Numbers> numbers) {
        this.numbers = numbers;
        this.folder = new SpillFolder(folder);
        var timed = new TimedCalls(calls, threads);
        this.roster = new Roster(topology, timed, () -> numbers.get().swap());
        this.mover = new Mover(topology, timed, threads, () -> numbers.get().swap());
        this.folder.clean();
    }

    /** Makes the graph these edges; returns when the last record over an edge that is no more has returned. */
    public void become(List<EdgeKey> keys) {
        List<SeamWire> removed = topology.become(keys, touched -> tellers.execute(() -> touched.forEach(this::tell)));
        long deadline = System.nanoTime() + numbers.get().swap().toNanos();
        try {
            for (SeamWire wire : removed) {
                wire.edge().awaitIdle(deadline);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public List<EdgeStatistics> edges() {
        return topology.wires().stream().map(w -> w.edge().statistics()).toList();
    }

    @Override
    public void trial(boolean on) {
        topology.wires().forEach(w -> w.edge().trial(on));
    }

    @Override
    public Map<String, String> refusing() {
        return topology.wires().stream()
                .filter(w -> !w.edge().refusing().isEmpty())
                .collect(Collectors.toMap(
                        w -> w.edge().key().receiver(), w -> w.edge().refusing(), (one, other) -> one));
    }

    List<Instance> instances() {
        return topology.instances();
    }

    /** What components asked for, by their service's reference. */
    Map<Object, Support> supports() {
        return supports;
    }

    void arrived(Instance instance) {
        roster.arrived(instance);
    }

    void supported(Support support) {
        roster.supported(support);
    }

    void departed(Instance instance) {
        if (!closed) {
            roster.departed(instance);
        }
    }

    void readiness(Support support) {
        roster.readiness(support);
    }

    CompletionStage<Void> succeed(Object predecessor, Object successor, boolean exclusive) {
        return mover.succeed(predecessor, successor, exclusive);
    }

    @Override
    public void close() {
        closed = true;
        topology.wires().forEach(w -> w.edge().close("seam.closed"));
        threads.shutdown();
    }

    private void tell(Instance instance) {
        if (!instance.leaving()) {
            calls.connected(instance, topology.ending(instance.pid()), topology.beginning(instance.pid()));
        }
    }

    private Edge edge(EdgeKey key) {
        return new Edge(key, () -> numbers.get().limits(), folder.file(key), threads);
    }

    private Thread thread(Runnable task) {
        var thread = new Thread(task, "penstock-seam-" + count.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }
}
