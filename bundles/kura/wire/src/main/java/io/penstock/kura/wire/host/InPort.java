// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.host;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.kura.wire.WireEnvelope;
import org.eclipse.kura.wire.graph.ReceiverPort;
import org.osgi.service.wireadmin.Wire;

/** A receiver port of one instance. Its edges hold until the component has said who takes the envelopes. */
final class InPort implements ReceiverPort {

    private final Runnable changed;
    private volatile Optional<Consumer<WireEnvelope>> consumer = Optional.empty();
    private volatile List<Wire> wires = List.of();

    InPort(Runnable changed) {
        this.changed = changed;
    }

    @Override
    public void onWireReceive(Consumer<WireEnvelope> taker) {
        consumer = Optional.of(Objects.requireNonNull(taker));
        changed.run();
    }

    @Override
    public List<Wire> listConnectedWires() {
        return wires;
    }

    void connected(List<Wire> now) {
        wires = List.copyOf(now);
    }

    boolean taken() {
        return consumer.isPresent();
    }

    void receive(WireEnvelope envelope) {
        consumer.ifPresent(c -> c.accept(envelope));
    }
}
