// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.conformance.probe;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
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
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.wireadmin.Consumer;
import org.osgi.service.wireadmin.Wire;

/** The end of a wire. */
@Component(
        name = ReceiverConfig.PID,
        immediate = true,
        configurationPolicy = ConfigurationPolicy.REQUIRE,
        service = {WireReceiver.class, WireComponent.class, Consumer.class, ConfigurableComponent.class, Receiver.class
        },
        property = {
            "kura.ui.service.hide:Boolean=true",
            "input.cardinality.minimum:Integer=1",
            "input.cardinality.maximum:Integer=1",
            "input.cardinality.default:Integer=1",
            "output.cardinality.minimum:Integer=0",
            "output.cardinality.maximum:Integer=0",
            "output.cardinality.default:Integer=0"
        })
@Designate(ocd = ReceiverConfig.class, factory = true)
public final class Receiver implements WireReceiver, ConfigurableComponent {

    private final WireSupport support;
    private final List<WireRecord> received = new CopyOnWriteArrayList<>();
    private volatile int wires;

    @Activate
    @SuppressWarnings("unchecked") // the reference is this component's own
    public Receiver(ComponentContext context, @Reference(name = "WireHelperService") WireHelperService helper) {
        this.support = helper.newWireSupport(this, (ServiceReference<WireComponent>) context.getServiceReference());
    }

    @Modified
    void updated() {
        // nothing can be configured; without this method a host's update would make another instance
    }

    /** What came, in order. */
    public List<WireRecord> received() {
        return List.copyOf(received);
    }

    /** Wires that end here. */
    public int wires() {
        return wires;
    }

    @Override
    public void onWireReceive(WireEnvelope envelope) {
        received.addAll(envelope.getRecords());
    }

    @Override
    public void updated(Wire wire, Object value) {
        support.updated(wire, value);
    }

    @Override
    public void producersConnected(Wire[] connected) {
        support.producersConnected(connected);
        wires = connected == null ? 0 : connected.length;
    }
}
