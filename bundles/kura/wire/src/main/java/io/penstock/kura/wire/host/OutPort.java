// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.host;

import io.penstock.kura.wire.seam.Edge;
import java.util.List;
import org.eclipse.kura.wire.WireEnvelope;
import org.eclipse.kura.wire.graph.EmitterPort;
import org.osgi.service.wireadmin.Wire;

/** An emitter port of one instance. Emits on the caller's thread, to one edge after the other. */
final class OutPort implements EmitterPort {

    private static final Edge[] NONE = {};

    private final Support emitter;
    private final int index;
    private volatile boolean live;
    private volatile Edge[] edges = NONE;
    private volatile List<Wire> wires = List.of();

    OutPort(Support emitter, int index) {
        this.emitter = emitter;
        this.index = index;
    }

    @Override
    public void emit(WireEnvelope envelope) {
        if (!live && emitter.early(index, envelope)) {
            return;
        }
        for (Edge edge : edges) {
            edge.accept(emitter, envelope);
        }
    }

    @Override
    public List<Wire> listConnectedWires() {
        return wires;
    }

    void connected(List<SeamWire> now) {
        wires = List.copyOf(now);
        edges = now.stream().map(SeamWire::edge).toArray(Edge[]::new);
    }

    void live() {
        live = true;
    }

    void enqueue(WireEnvelope envelope) {
        for (Edge edge : edges) {
            edge.enqueue(envelope);
        }
    }

    void reject(String reason, long records) {
        for (Edge edge : edges) {
            edge.reject(reason, records);
        }
    }
}
