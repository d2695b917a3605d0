// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.host;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves components from one bundle to another while records flow.
 *
 * <p>Side by side: all edges that lead to the old instances hold, the last record in them is awaited, state is taken; the
 * edges that leave them hold and are awaited too, so that nothing the new ones emit overtakes; state is given; then the
 * routes are switched and what waited drains. Nothing is switched before everything has succeeded, so that a failure
 * only gives the states back.
 *
 * <p>Exclusive: only the first half. The old instances are quiet and their states kept, until their bundle stops and the
 * new instances come, or until the old ones are asked back ({@code succeed(anything, predecessor)}), or the limit is
 * over twice.
 *
 * <p>Runs on threads of the executor, any number of moves at a time; two that concern one component follow one another.
 */
final class Mover {

    private static final Logger LOG = LoggerFactory.getLogger(Mover.class);

    private record Move(Node node, Instance from, Instance to) {}

    private final Topology topology;
    private final TimedCalls calls;
    private final Executor threads;
    private final Supplier<Duration> limit;

    Mover(Topology topology, TimedCalls calls, Executor threads, Supplier<Duration> limit) {
        this.topology = topology;
        this.calls = calls;
        this.threads = threads;
        this.limit = limit;
    }

    CompletionStage<Void> succeed(Object predecessor, Object successor, boolean exclusive) {
        return CompletableFuture.runAsync(() -> move(predecessor, successor, exclusive), threads);
    }

    private void move(Object predecessor, Object successor, boolean exclusive) {
        List<Node> nodes = topology.claimAll(
                n -> n.isLiveOf(predecessor) && !n.quiesced() || n.isLiveOf(successor) && n.quiesced());
        try {
            long deadline = System.nanoTime() + limit.get().toNanos();
            List<Node> quiet = nodes.stream().filter(Node::quiesced).toList();
            List<Node> busy = nodes.stream().filter(n -> !n.quiesced()).toList();
            if (!quiet.isEmpty()) {
                wake(quiet, deadline);
            } else if (exclusive) {
                quiesce(busy, deadline);
            } else {
                shift(busy, successor, deadline);
            }
        } finally {
            nodes.forEach(topology::yield);
        }
    }

    private void shift(List<Node> nodes, Object successor, long deadline) {
        List<Move> moves = nodes.stream().map(n -> plan(n, successor)).toList();
        List<Instance> from = moves.stream().map(Move::from).toList();
        List<Optional<byte[]>> states = takeStates(from, deadline);
        try {
            handOver(moves, states, deadline);
        } catch (RuntimeException e) {
            putBack(from, states, deadline);
            throw e;
        }
        for (int i = 0; i < moves.size(); i++) {
            LOG.info(
                    "{} moved from {} to {} with {}",
                    from.get(i).pid(),
                    from.get(i).owner(),
                    moves.get(i).to().owner(),
                    states.get(i)
                            .map(s -> s.length + " bytes of state")
                            .orElse("no state: the old version gives none"));
        }
    }

    private void handOver(List<Move> moves, List<Optional<byte[]>> states, long deadline) {
        List<SeamWire> leaving = moves.stream()
                .flatMap(m -> topology.beginning(m.node().pid()).stream())
                .toList();
        leaving.forEach(w -> w.edge().hold());
        try {
            await(leaving, deadline);
            for (int i = 0; i < moves.size(); i++) {
                Instance to = moves.get(i).to();
                calls.connected(to, topology.ending(to.pid()), topology.beginning(to.pid()), deadline);
                calls.resume(to, states.get(i), deadline);
                if (to.leaving()) {
                    throw new SwapFailure("swap.successor_gone", to.pid() + " of " + to.owner() + " has stopped.");
                }
            }
            moves.forEach(m -> topology.live(m.node(), m.to()));
        } finally {
            leaving.forEach(w -> w.edge().release());
        }
    }

    private Move plan(Node node, Object successor) {
        Instance from = node.live().orElseThrow();
        Instance to = node.standby(successor)
                .orElseThrow(() -> new SwapFailure(
                        "swap.successor_missing",
                        successor + " has no component " + node.pid() + ". See whether its component is satisfied."));
        return new Move(node, from, to);
    }

    private void quiesce(List<Node> nodes, long deadline) {
        List<Instance> from = nodes.stream().map(n -> n.live().orElseThrow()).toList();
        List<Optional<byte[]>> states = takeStates(from, deadline);
        for (int i = 0; i < nodes.size(); i++) {
            nodes.get(i).keepState(states.get(i));
            nodes.get(i).quiesced(true);
        }
        from.stream().map(Instance::owner).distinct().forEach(this::wakeInTime);
    }

    /** Quiets all of them and takes their states, or leaves all as they were. */
    private List<Optional<byte[]>> takeStates(List<Instance> from, long deadline) {
        var states = new ArrayList<Optional<byte[]>>();
        try {
            hush(from, deadline);
            for (Instance instance : from) {
                states.add(calls.suspend(instance, deadline));
            }
            return states;
        } catch (RuntimeException e) {
            putBack(from, states, deadline);
            throw e;
        }
    }

    private void putBack(List<Instance> from, List<Optional<byte[]>> states, long deadline) {
        for (int i = 0; i < states.size(); i++) {
            giveBack(from.get(i), states.get(i), deadline);
        }
        from.forEach(this::unhush);
    }

    /** Nobody is to hold a gateway up by an exclusive swap that was begun and forgotten. */
    private void wakeInTime(Object owner) {
        CompletableFuture.delayedExecutor(2 * limit.get().toMillis(), TimeUnit.MILLISECONDS, threads)
                .execute(() -> {
                    List<Node> forgotten = topology.claimAll(n -> n.isLiveOf(owner) && n.quiesced());
                    try {
                        forgotten.forEach(n -> LOG.warn(
                                "swap.forgotten: {} was quiet for an exclusive swap that never came; it goes on",
                                n.pid()));
                        wake(forgotten, System.nanoTime() + limit.get().toNanos());
                    } finally {
                        forgotten.forEach(topology::yield);
                    }
                });
    }

    private void wake(List<Node> nodes, long deadline) {
        for (Node node : nodes) {
            Instance instance = node.live().orElseThrow();
            giveBack(instance, node.takeState(), deadline);
            node.quiesced(false);
            unhush(instance);
        }
    }

    /** The edges that lead there hold, and nothing is on its way in them. */
    private void hush(List<Instance> instances, long deadline) {
        instances.forEach(i -> i.suspended(true));
        instances.forEach(i -> topology.settle(i.pid()));
        instances.forEach(i -> await(topology.ending(i.pid()), deadline));
    }

    private void unhush(Instance instance) {
        instance.suspended(false);
        topology.settle(instance.pid());
    }

    private void giveBack(Instance instance, Optional<byte[]> state, long deadline) {
        try {
            calls.resume(
                    instance,
                    state,
                    Math.max(deadline, System.nanoTime() + limit.get().toNanos() / 10));
        } catch (RuntimeException e) {
            LOG.warn("swap.state_lost: {} did not take its own state back", instance.pid(), e);
        }
    }

    private static void await(List<SeamWire> wires, long deadline) {
        try {
            for (SeamWire wire : wires) {
                if (!wire.edge().awaitIdle(deadline)) {
                    throw new SwapFailure(
                            "swap.stuck",
                            "a record over " + wire.edge().key()
                                    + " has not returned. See what its receiver waits for.");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SwapFailure("swap.interrupted", "the gateway is stopping.", e);
        }
    }
}
