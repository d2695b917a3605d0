// SPDX-License-Identifier: Apache-2.0
package io.penstock.feature.line;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.eclipse.kura.configuration.ConfigurableComponent;
import org.eclipse.kura.wire.WireComponent;
import org.eclipse.kura.wire.WireEnvelope;
import org.eclipse.kura.wire.WireHelperService;
import org.eclipse.kura.wire.WireReceiver;
import org.eclipse.kura.wire.WireRecord;
import org.eclipse.kura.wire.WireSupport;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.ComponentContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.wireadmin.Consumer;
import org.osgi.service.wireadmin.Wire;

/** Remembers the row that each decision is about, and which versions decided. */
@Component(
        name = Sink.PID,
        immediate = true,
        configurationPolicy = ConfigurationPolicy.REQUIRE,
        service = {WireReceiver.class, WireComponent.class, Consumer.class, ConfigurableComponent.class, Sink.class})
@Designate(ocd = Sink.Config.class, factory = true)
public final class Sink implements WireReceiver, ConfigurableComponent {

    static final String PID = "io.penstock.feature.line.sink";

    private final WireSupport support;
    private final List<Double> rows = new ArrayList<>();
    private final TreeSet<String> versions = new TreeSet<>();

    @ObjectClassDefinition(id = PID, name = "Test sink")
    @interface Config {}

    @Activate
    @SuppressWarnings("unchecked") // the reference is this component's own
    public Sink(ComponentContext context, @Reference WireHelperService wires) {
        this.support = wires.newWireSupport(this, (ServiceReference<WireComponent>) context.getServiceReference());
    }

    @Override
    public synchronized void onWireReceive(WireEnvelope envelope) {
        for (WireRecord record : envelope.getRecords()) {
            rows.add((Double) record.getProperties().get("row_mean").getValue());
            versions.add((String) record.getProperties().get("model_version").getValue());
        }
    }

    public synchronized List<Double> rows() {
        return List.copyOf(rows);
    }

    public synchronized List<String> versions() {
        return List.copyOf(versions);
    }

    @Override
    public void updated(Wire wire, Object value) {
        support.updated(wire, value);
    }

    @Override
    public void producersConnected(Wire[] wires) {
        support.producersConnected(wires);
    }
}
