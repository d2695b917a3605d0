// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.host;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Instances come and go. Runs on the thread that registers or unregisters the service: a component is not deactivated
 * before {@link #departed} has returned.
 */
final class Roster {

    private static final Logger LOG = LoggerFactory.getLogger(Roster.class);

    private final Topology topology;
    private final TimedCalls calls;
    private final Supplier<Duration> limit;

    /** @param limit longest wait for the last record that is on its way, and for one call into a component */
    Roster(Topology topology, TimedCalls calls, Supplier<Duration> limit) {
        this.topology = topology;
        this.calls = calls;
        this.limit = limit;
    }

    /** A first instance is live at once, with the state that the last one left; another stands by. */
    void arrived(Instance instance) {
        Node node = topology.claim(instance.pid());
        try {
            node.instances().add(instance);
            topology.tellPorts(instance);
            instance.support().ifPresent(Support::known);
            if (node.live().isEmpty()) {
                enter(node, instance);
            } else {
                LOG.info(
                        "{} of {} stands by beside {}",
                        instance.pid(),
                        instance.owner(),
                        node.live().get().owner());
            }
        } finally {
            topology.yield(node);
        }
    }

    /** A component asked for its support late: it is wired now. */
    void supported(Support support) {
        topology.instances().stream()
                .filter(i -> i.component() == support.component() && i.support().isEmpty())
                .findFirst()
                .ifPresent(i -> equip(i, support));
    }

    private void equip(Instance instance, Support support) {
        Node node = topology.claim(instance.pid());
        try {
            instance.support(support);
            topology.tellPorts(instance);
            support.known();
            if (node.isLive(instance)) {
                topology.live(node, instance);
            }
        } finally {
            topology.yield(node);
        }
    }

    /** Its edges hold, its last record is awaited, its state is kept for who comes, or who stands by takes over. */
    void departed(Instance instance) {
        instance.leave();
        quiet(instance.pid());
        Node node = topology.claim(instance.pid());
        try {
            if (node.isLive(instance)) {
                if (!node.quiesced()) {
                    node.keepState(suspend(instance));
                }
                node.instances().remove(instance);
                topology.vacate(node);
                node.heir().ifPresent(heir -> {
                    LOG.info("{} of {} takes over from {}", heir.pid(), heir.owner(), instance.owner());
                    enter(node, heir);
                });
            } else {
                node.instances().remove(instance);
                instance.support().ifPresent(Support::withdraw);
            }
        } finally {
            topology.yield(node);
        }
    }

    /** The component of this pid said that it is, or is not, ready. */
    void readiness(Support support) {
        boolean known = topology.instances().stream().anyMatch(i -> i.isOf(support));
        if (known) {
            quiet(support.pid());
        }
    }

    /** Looks anew at the edges that lead there, and waits for the last record in those that hold. */
    private void quiet(String pid) {
        topology.settle(pid);
        List<SeamWire> ending = topology.ending(pid);
        long deadline = deadline();
        try {
            for (SeamWire wire : ending) {
                if (wire.edge().isHolding() && !wire.edge().awaitIdle(deadline)) {
                    LOG.warn(
                            "swap.stuck: a record over {} has not returned after {}; going on without it",
                            wire.edge().key(),
                            limit.get());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void enter(Node node, Instance instance) {
        try {
            long deadline = deadline();
            calls.connected(instance, topology.ending(node.pid()), topology.beginning(node.pid()), deadline);
            calls.resume(instance, node.takeState(), deadline);
        } catch (RuntimeException e) {
            LOG.warn(
                    "swap.resume_failed: {} could not take its predecessor's state and starts without it",
                    node.pid(),
                    e);
        }
        topology.live(node, instance);
    }

    private Optional<byte[]> suspend(Instance instance) {
        try {
            return calls.suspend(instance, deadline());
        } catch (RuntimeException e) {
            LOG.warn("swap.suspend_failed: {} could not give its state; it is lost", instance.pid(), e);
            return Optional.empty();
        }
    }

    private long deadline() {
        return System.nanoTime() + limit.get().toNanos();
    }
}
