// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.conformance.check;

import io.penstock.kura.conformance.Host;
import io.penstock.kura.conformance.Instances;
import io.penstock.kura.conformance.Patience;
import io.penstock.kura.conformance.probe.Emitter;
import io.penstock.kura.conformance.probe.Receiver;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.wire.WireRecord;
import org.eclipse.kura.wire.graph.MultiportWireConfiguration;
import org.eclipse.kura.wire.graph.WireComponentConfiguration;
import org.eclipse.kura.wire.graph.WireGraphConfiguration;
import org.eclipse.kura.wire.graph.WireGraphService;

/**
 * Three components in a row on the gateway's own wires: an emitter, a stage of ours, a receiver. The graph that was there
 * runs on beside it and is put back in the end.
 */
final class Line implements AutoCloseable {

    private static final String EMITTER = "io.penstock.kura.conformance.emitter";
    private static final String RECEIVER = "io.penstock.kura.conformance.receiver";

    private final WireGraphService graphs;
    private final WireGraphConfiguration before;
    private final Emitter emitter;
    private final Receiver receiver;
    private final String stage;

    /** Draws the line and waits for its wires. */
    Line(Host host, String factory, Map<String, Object> properties) throws Exception {
        host.needs(factory);
        this.graphs = host.service(WireGraphService.class);
        this.before = graphs.get();
        String name = Instances.PREFIX + factory.substring(factory.lastIndexOf('.') + 1);
        this.stage = name + "-stage";
        var components = new ArrayList<WireComponentConfiguration>(before.getWireComponentConfigurations());
        components.add(Draft.of(EMITTER, name + "-in", Map.of(), 0, 1));
        components.add(Draft.of(factory, stage, properties, 1, 1));
        components.add(Draft.of(RECEIVER, name + "-out", Map.of(), 1, 0));
        var wires = new ArrayList<MultiportWireConfiguration>(before.getWireConfigurations());
        wires.add(new MultiportWireConfiguration(name + "-in", stage, 0, 0));
        wires.add(new MultiportWireConfiguration(stage, name + "-out", 0, 0));
        graphs.update(new WireGraphConfiguration(components, wires));
        try {
            this.emitter = host.component(Emitter.class, name + "-in");
            this.receiver = host.component(Receiver.class, name + "-out");
            Patience.until("the line is wired", () -> emitter.wires() == 1 && receiver.wires() == 1);
        } catch (Exception e) {
            graphs.update(before);
            throw e;
        }
    }

    /** The {@code kura.service.pid} of the stage. */
    String stage() {
        return stage;
    }

    /** Sends one envelope. */
    void send(List<WireRecord> records) {
        emitter.emit(records);
    }

    /** What has arrived. */
    List<WireRecord> received() {
        return receiver.received();
    }

    @Override
    public void close() throws KuraException {
        graphs.update(before);
    }
}
