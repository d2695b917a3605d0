// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.eclipse.kura.wire.WireComponent;
import org.eclipse.kura.wire.WireEnvelope;
import org.eclipse.kura.wire.WireReceiver;
import org.eclipse.kura.wire.WireRecord;
import org.eclipse.kura.wire.graph.Constants;
import org.eclipse.kura.wire.graph.EmitterPort;
import org.eclipse.kura.wire.graph.MultiportWireSupport;
import org.eclipse.kura.wire.graph.ReceiverPort;
import org.osgi.service.wireadmin.Wire;

/**
 * What one instance of a component emits through and is given envelopes by; it also is who that instance is to its
 * edges.
 *
 * <p>Any thread. The topology tells it its wires; what a component passes on of {@code consumersConnected} and
 * {@code producersConnected} is known here already.
 */
final class Support implements MultiportWireSupport, Readiness {

    private static final int STANDBY_ENVELOPES = 1_000;

    private final WireComponent component;
    private final String pid;
    private final Consumer<Support> changed;
    private final Standby standby = new Standby(STANDBY_ENVELOPES);
    private final List<InPort> in;
    private final List<OutPort> out;
    private volatile boolean ready = true;

    /** @param changed told when {@link #accepts} may answer otherwise */
    Support(WireComponent component, String pid, int receiverPorts, int emitterPorts, Consumer<Support> changed) {
        this.component = component;
        this.pid = pid;
        this.changed = changed;
        this.in = IntStream.range(0, receiverPorts)
                .mapToObj(i -> new InPort(() -> changed.accept(this)))
                .toList();
        this.out = IntStream.range(0, emitterPorts)
                .mapToObj(i -> new OutPort(this, i))
                .toList();
    }

    String pid() {
        return pid;
    }

    WireComponent component() {
        return component;
    }

    @Override
    public void emit(List<WireRecord> records) {
        WireEnvelope envelope = createWireEnvelope(records);
        for (OutPort port : out) {
            port.emit(envelope);
        }
    }

    @Override
    public WireEnvelope createWireEnvelope(List<WireRecord> records) {
        return new WireEnvelope(pid, Objects.requireNonNull(records, "records"));
    }

    @Override
    public List<EmitterPort> getEmitterPorts() {
        return List.copyOf(out);
    }

    @Override
    public List<ReceiverPort> getReceiverPorts() {
        return List.copyOf(in);
    }

    @Override
    public void updated(Wire wire, Object value) {
        if (!(value instanceof WireEnvelope envelope)) {
            throw new IllegalArgumentException("not a WireEnvelope: " + value);
        }
        if (component instanceof WireReceiver receiver) {
            receiver.onWireReceive(envelope);
        } else if (wire.getProperties().get(Constants.WIRE_RECEIVER_PORT_PROP_NAME.value()) instanceof Integer port) {
            in.get(port).receive(envelope);
        }
    }

    @Override
    public Object polled(Wire wire) {
        return wire.getLastValue();
    }

    @Override
    public void consumersConnected(Wire[] wires) {
        // the topology has said so already, to the ports
    }

    @Override
    public void producersConnected(Wire[] wires) {
        // the topology has said so already, to the ports
    }

    @Override
    public void ready(boolean now) {
        ready = now;
        changed.accept(this);
    }

    /** Whether the component may be given an envelope on this port. */
    boolean accepts(int port) {
        return ready
                && (component instanceof WireReceiver
                        || port < in.size() && in.get(port).taken());
    }

    void receive(int port, WireEnvelope envelope) {
        in.get(port).receive(envelope);
    }

    /** The wires that end and begin here, for the ports; those of a port that is not there are left out. */
    void connected(List<SeamWire> ending, List<SeamWire> beginning) {
        for (int i = 0; i < in.size(); i++) {
            int port = i;
            in.get(i)
                    .connected(new ArrayList<>(ending.stream()
                            .filter(w -> w.edge().key().receiverPort() == port)
                            .toList()));
        }
        for (int i = 0; i < out.size(); i++) {
            int port = i;
            out.get(i)
                    .connected(beginning.stream()
                            .filter(w -> w.edge().key().emitterPort() == port)
                            .toList());
        }
    }

    /** The host will make it live, or withdraw it. */
    void known() {
        standby.known();
        countDiscarded();
    }

    /** False: the instance is live, emit as usual. */
    boolean early(int port, WireEnvelope envelope) {
        boolean early = standby.keep(port, envelope);
        countDiscarded();
        return early;
    }

    /** From now on what is emitted goes to the edges, what was emitted before first. */
    void live() {
        standby.release((port, envelope) -> out.get(port).enqueue(envelope), () -> out.forEach(OutPort::live));
        countDiscarded();
    }

    /** The instance goes without having been live. */
    void withdraw() {
        standby.withdraw();
        countDiscarded();
    }

    private void countDiscarded() {
        standby.takeDiscarded().forEach((port, records) -> out.get(port).reject("standby.discarded", records));
    }
}
