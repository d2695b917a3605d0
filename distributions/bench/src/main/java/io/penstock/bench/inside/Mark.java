// SPDX-License-Identifier: Apache-2.0
package io.penstock.bench.inside;

import java.util.Map;
import org.eclipse.kura.configuration.ConfigurableComponent;
import org.eclipse.kura.wire.WireComponent;
import org.eclipse.kura.wire.WireEnvelope;
import org.eclipse.kura.wire.WireHelperService;
import org.eclipse.kura.wire.WireReceiver;
import org.eclipse.kura.wire.WireSupport;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.ComponentContext;
import org.osgi.service.wireadmin.Wire;

/** The end of a line, which tells the bench when its version takes the first records. */
public final class Mark implements WireReceiver, ConfigurableComponent {

    private WireHelperService wires;
    private WireSupport support;
    private Sign sign;

    public void setWires(WireHelperService service) {
        wires = service;
    }

    @SuppressWarnings("unchecked") // the reference is this component's own
    public void activate(ComponentContext context, Map<String, Object> properties) {
        sign = new Sign(
                (Integer) properties.get("port"),
                context.getBundleContext().getBundle().getVersion().toString());
        support = wires.newWireSupport(this, (ServiceReference<WireComponent>) context.getServiceReference());
    }

    @Override
    public void onWireReceive(WireEnvelope envelope) {
        sign.give();
    }

    @Override
    public void updated(Wire wire, Object value) {
        support.updated(wire, value);
    }

    @Override
    public void producersConnected(Wire[] wired) {
        support.producersConnected(wired);
    }
}
