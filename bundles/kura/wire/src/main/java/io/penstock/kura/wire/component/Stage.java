// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.component;

import io.penstock.kura.seam.Counted;
import io.penstock.kura.seam.RecordCounts;
import org.eclipse.kura.configuration.ConfigurableComponent;
import org.eclipse.kura.configuration.ConfigurationService;
import org.eclipse.kura.wire.WireComponent;
import org.eclipse.kura.wire.WireHelperService;
import org.eclipse.kura.wire.WireSupport;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.ComponentContext;
import org.osgi.service.wireadmin.Wire;

/** What the components of this package have in common: their pid, their counters, and their wires. */
abstract class Stage implements ConfigurableComponent, WireComponent, Counted {

    final StageCounters counters = new StageCounters();
    final WireSupport support;
    private final String pid;

    @SuppressWarnings("unchecked") // the context's reference is this component's
    Stage(ComponentContext context, WireHelperService wires) {
        this.pid = String.valueOf(context.getProperties().get(ConfigurationService.KURA_SERVICE_PID));
        this.support = wires.newWireSupport(this, (ServiceReference<WireComponent>) context.getServiceReference());
    }

    @Override
    public final String pid() {
        return pid;
    }

    @Override
    public final RecordCounts counts() {
        return counters;
    }

    public final Object polled(Wire wire) {
        return support.polled(wire);
    }

    public final void consumersConnected(Wire[] wires) {
        support.consumersConnected(wires);
    }

    public final void updated(Wire wire, Object value) {
        support.updated(wire, value);
    }

    public final void producersConnected(Wire[] wires) {
        support.producersConnected(wires);
    }
}
