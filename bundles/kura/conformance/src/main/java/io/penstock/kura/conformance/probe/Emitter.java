// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.conformance.probe;

import java.util.List;
import org.eclipse.kura.configuration.ConfigurableComponent;
import org.eclipse.kura.wire.WireComponent;
import org.eclipse.kura.wire.WireEmitter;
import org.eclipse.kura.wire.WireHelperService;
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
import org.osgi.service.wireadmin.Producer;
import org.osgi.service.wireadmin.Wire;

/** The beginning of a wire. */
@Component(
        name = EmitterConfig.PID,
        immediate = true,
        configurationPolicy = ConfigurationPolicy.REQUIRE,
        service = {WireEmitter.class, WireComponent.class, Producer.class, ConfigurableComponent.class, Emitter.class},
        property = {
            "kura.ui.service.hide:Boolean=true",
            "input.cardinality.minimum:Integer=0",
            "input.cardinality.maximum:Integer=0",
            "input.cardinality.default:Integer=0",
            "output.cardinality.minimum:Integer=1",
            "output.cardinality.maximum:Integer=1",
            "output.cardinality.default:Integer=1"
        })
@Designate(ocd = EmitterConfig.class, factory = true)
public final class Emitter implements WireEmitter, ConfigurableComponent {

    private final WireSupport support;
    private volatile int wires;

    @Activate
    @SuppressWarnings("unchecked") // the reference is this component's own
    public Emitter(ComponentContext context, @Reference(name = "WireHelperService") WireHelperService helper) {
        this.support = helper.newWireSupport(this, (ServiceReference<WireComponent>) context.getServiceReference());
    }

    @Modified
    void updated() {
        // nothing can be configured; without this method a host's update would make another instance
    }

    /** Sends records, in the caller's thread. */
    public void emit(List<WireRecord> records) {
        support.emit(records);
    }

    /** Wires that begin here. */
    public int wires() {
        return wires;
    }

    @Override
    public Object polled(Wire wire) {
        return support.polled(wire);
    }

    @Override
    public void consumersConnected(Wire[] connected) {
        support.consumersConnected(connected);
        wires = connected == null ? 0 : connected.length;
    }
}
