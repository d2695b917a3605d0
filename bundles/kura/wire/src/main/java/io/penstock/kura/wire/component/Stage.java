// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.component;

import io.penstock.kura.seam.StageStatistics;
import java.util.Map;
import org.eclipse.kura.configuration.ConfigurableComponent;
import org.eclipse.kura.configuration.ConfigurationService;
import org.eclipse.kura.wire.WireComponent;
import org.eclipse.kura.wire.WireHelperService;
import org.eclipse.kura.wire.WireSupport;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.ComponentContext;
import org.osgi.service.wireadmin.Wire;

/** What the components of this package have in common: their pid, their counters, and their wires. */
abstract class Stage implements ConfigurableComponent, WireComponent, StageStatistics {

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
    public final long in() {
        return counters.in();
    }

    @Override
    public final long passed() {
        return counters.passed();
    }

    @Override
    public final long absorbed() {
        return counters.absorbed();
    }

    @Override
    public long pending() {
        return 0;
    }

    @Override
    public final Map<String, Long> rejected() {
        return counters.rejected();
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
