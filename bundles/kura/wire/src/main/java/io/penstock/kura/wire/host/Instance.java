// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.host;

import io.penstock.kura.wire.seam.Target;
import java.util.Optional;
import org.eclipse.kura.wire.WireComponent;
import org.eclipse.kura.wire.WireEnvelope;
import org.eclipse.kura.wire.WireReceiver;
import org.osgi.service.wireadmin.Consumer;

/**
 * One service of a component.
 *
 * <p>The two flags may be set by any thread; who sets one settles the edges that lead here.
 */
final class Instance {

    private final String pid;
    private final String servicePid;
    private final Object owner;
    private final long age;
    private final WireComponent component;
    private volatile Optional<Support> support;
    private volatile boolean leaving;
    private volatile boolean suspended;

    /**
     * @param owner the bundle that registered the service
     * @param age the service's id: a higher one is younger
     * @param support what the component got to emit through; empty where it did not ask
     */
    Instance(
            String pid, String servicePid, Object owner, long age, WireComponent component, Optional<Support> support) {
        this.pid = pid;
        this.servicePid = servicePid;
        this.owner = owner;
        this.age = age;
        this.component = component;
        this.support = support;
    }

    String pid() {
        return pid;
    }

    String servicePid() {
        return servicePid;
    }

    Object owner() {
        return owner;
    }

    long age() {
        return age;
    }

    WireComponent component() {
        return component;
    }

    Optional<Support> support() {
        return support;
    }

    /** The component asked for it after its service had been registered. */
    void support(Support late) {
        support = Optional.of(late);
    }

    boolean leaving() {
        return leaving;
    }

    void leave() {
        leaving = true;
    }

    /** Its state has been, or is about to be, taken: it gets no records. */
    void suspended(boolean now) {
        suspended = now;
    }

    boolean isOf(Support other) {
        return support.isPresent() && support.get() == other;
    }

    /** How an edge calls it. */
    Target target(SeamWire wire) {
        int port = wire.edge().key().receiverPort();
        if (component instanceof WireReceiver receiver) {
            return new Direct(receiver);
        }
        if (support.isPresent()) {
            return new ByPort(support.get(), port);
        }
        return component instanceof Consumer consumer ? new ByUpdate(consumer, wire) : Target.AWAY;
    }

    private boolean here() {
        return !leaving && !suspended;
    }

    private final class Direct implements Target {

        private final WireReceiver receiver;

        Direct(WireReceiver receiver) {
            this.receiver = receiver;
        }

        @Override
        public boolean accepts() {
            return here() && support.map(s -> s.accepts(0)).orElse(true);
        }

        @Override
        public void accept(WireEnvelope envelope) {
            receiver.onWireReceive(envelope);
        }
    }

    private final class ByPort implements Target {

        private final Support ports;
        private final int port;

        ByPort(Support ports, int port) {
            this.ports = ports;
            this.port = port;
        }

        @Override
        public boolean accepts() {
            return here() && ports.accepts(port);
        }

        @Override
        public void accept(WireEnvelope envelope) {
            ports.receive(port, envelope);
        }
    }

    /** For a component that takes part in wires by the bare OSGi interface. */
    private final class ByUpdate implements Target {

        private final Consumer consumer;
        private final SeamWire wire;

        ByUpdate(Consumer consumer, SeamWire wire) {
            this.consumer = consumer;
            this.wire = wire;
        }

        @Override
        public boolean accepts() {
            return here();
        }

        @Override
        public void accept(WireEnvelope envelope) {
            consumer.updated(wire, envelope);
        }
    }
}
