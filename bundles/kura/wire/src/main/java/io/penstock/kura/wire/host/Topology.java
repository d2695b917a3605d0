// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.host;

import io.penstock.kura.wire.seam.Edge;
import io.penstock.kura.wire.seam.EdgeKey;
import io.penstock.kura.wire.seam.Target;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The nodes and the wires between them.
 *
 * <p>Reads of {@link #wires()} and {@link #instances()} are one volatile read. A node is changed by who claimed it; the
 * graph is changed while no node is claimed. All waits are for as long as components take that are being moved, which
 * has a limit.
 */
final class Topology {

    private static final Logger LOG = LoggerFactory.getLogger(Topology.class);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition yielded = lock.newCondition();
    private final Map<String, Node> nodes = new HashMap<>();
    private final Map<EdgeKey, SeamWire> byKey = new LinkedHashMap<>();
    private final Function<EdgeKey, Edge> edges;
    private volatile List<SeamWire> wires = List.of();
    private volatile List<Instance> instances = List.of();

    Topology(Function<EdgeKey, Edge> edges) {
        this.edges = edges;
    }

    /** In the order of the graph. */
    List<SeamWire> wires() {
        return wires;
    }

    List<Instance> instances() {
        return instances;
    }

    List<SeamWire> ending(String pid) {
        return wires.stream().filter(w -> w.edge().key().receiver().equals(pid)).toList();
    }

    List<SeamWire> beginning(String pid) {
        return wires.stream().filter(w -> w.edge().key().emitter().equals(pid)).toList();
    }

    /** Claims the node of this pid, made where there was none, when nobody else has it. */
    Node claim(String pid) {
        lock.lock();
        try {
            Node node = nodes.computeIfAbsent(pid, Node::new);
            while (node.claimed()) {
                yielded.awaitUninterruptibly();
                node = nodes.computeIfAbsent(pid, Node::new);
            }
            node.claimed(true);
            return node;
        } finally {
            lock.unlock();
        }
    }

    /** Claims all nodes like this, when nobody else has one of them. */
    List<Node> claimAll(Predicate<Node> like) {
        lock.lock();
        try {
            List<Node> found = nodes.values().stream().filter(like).toList();
            while (found.stream().anyMatch(Node::claimed)) {
                yielded.awaitUninterruptibly();
                found = nodes.values().stream().filter(like).toList();
            }
            found.forEach(n -> n.claimed(true));
            return found;
        } finally {
            lock.unlock();
        }
    }

    void yield(Node node) {
        lock.lock();
        try {
            node.claimed(false);
            publish();
            yielded.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Makes a claimed node's instance the live one: its records pass, and records go to it. */
    void live(Node node, Instance instance) {
        lock.lock();
        try {
            node.live(Optional.of(instance));
            node.quiesced(false);
            instance.suspended(false);
            beginning(node.pid())
                    .forEach(w -> w.edge().source(instance.support().map(s -> s)));
            instance.support().ifPresent(Support::live);
            ending(node.pid()).forEach(w -> w.edge().target(instance.target(w)));
        } finally {
            lock.unlock();
        }
    }

    /** Leaves a claimed node without a live instance. What the last one still emits passes. */
    void vacate(Node node) {
        lock.lock();
        try {
            node.live(Optional.empty());
            node.quiesced(false);
            ending(node.pid()).forEach(w -> w.edge().target(Target.AWAY));
        } finally {
            lock.unlock();
        }
    }

    /**
     * Makes the graph these edges, in this order; those that stay go on undisturbed.
     *
     * @param tell told of the instances whose wires changed, under the lock
     * @return the wires that are no more, already refusing records
     */
    List<SeamWire> become(List<EdgeKey> keys, Consumer<List<Instance>> tell) {
        List<SeamWire> removed;
        lock.lock();
        try {
            while (nodes.values().stream().anyMatch(Node::claimed)) {
                yielded.awaitUninterruptibly();
            }
            removed = byKey.values().stream()
                    .filter(w -> !keys.contains(w.edge().key()))
                    .toList();
            List<SeamWire> added = keys.stream()
                    .filter(k -> !byKey.containsKey(k))
                    .map(this::wire)
                    .toList();
            order(keys, added);
            added.forEach(this::connect);
            List<Instance> touched = touched(Stream.concat(removed.stream(), added.stream()));
            publish();
            touched.forEach(this::tellPorts);
            tell.accept(touched);
        } finally {
            lock.unlock();
        }
        for (SeamWire wire : removed) {
            wire.remove();
            long waited = wire.edge().close("edge.removed");
            if (waited > 0) {
                LOG.warn(
                        "edge.removed: {} records waited at {} and are counted as rejected",
                        waited,
                        wire.edge().key());
            }
        }
        return removed;
    }

    /** Looks anew at the edges that lead to this pid. */
    void settle(String pid) {
        ending(pid).forEach(w -> w.edge().settle());
    }

    void tellPorts(Instance instance) {
        instance.support().ifPresent(s -> s.connected(ending(instance.pid()), beginning(instance.pid())));
    }

    private SeamWire wire(EdgeKey key) {
        return new SeamWire(edges.apply(key), () -> instances.stream()
                .filter(i -> i.pid().equals(key.emitter()) && !i.leaving())
                .findFirst()
                .map(Instance::component)
                .orElse(null));
    }

    private void order(List<EdgeKey> keys, List<SeamWire> added) {
        added.forEach(w -> byKey.put(w.edge().key(), w));
        List<SeamWire> ordered = keys.stream().map(byKey::get).toList();
        byKey.clear();
        ordered.forEach(w -> byKey.put(w.edge().key(), w));
    }

    private void connect(SeamWire wire) {
        EdgeKey key = wire.edge().key();
        Node emitter = nodes.computeIfAbsent(key.emitter(), Node::new);
        Node receiver = nodes.computeIfAbsent(key.receiver(), Node::new);
        wire.edge().source(emitter.live().flatMap(Instance::support).map(s -> s));
        receiver.live().ifPresent(i -> wire.edge().target(i.target(wire)));
    }

    private List<Instance> touched(Stream<SeamWire> changed) {
        Set<String> pids = new LinkedHashSet<>();
        changed.map(w -> w.edge().key()).forEach(k -> {
            pids.add(k.emitter());
            pids.add(k.receiver());
        });
        return pids.stream()
                .map(nodes::get)
                .flatMap(n -> n.instances().stream())
                .filter(i -> !i.leaving())
                .toList();
    }

    private boolean isForgotten(Node node) {
        if (!node.instances().isEmpty() || node.claimed() || inGraph(node.pid())) {
            return false;
        }
        node.takeState()
                .filter(state -> state.length > 0)
                .ifPresent(state -> LOG.warn(
                        "swap.state_lost: {} is gone for good, and {} bytes of state with it",
                        node.pid(),
                        state.length));
        return true;
    }

    private boolean inGraph(String pid) {
        return byKey.keySet().stream()
                .anyMatch(k -> k.emitter().equals(pid) || k.receiver().equals(pid));
    }

    private void publish() {
        nodes.values().removeIf(this::isForgotten);
        wires = List.copyOf(byKey.values());
        var all = new ArrayList<Instance>();
        nodes.values().forEach(n -> n.live().ifPresent(all::add));
        nodes.values()
                .forEach(n -> n.instances().stream().filter(i -> !n.isLive(i)).forEach(all::add));
        instances = List.copyOf(all);
    }
}
