// SPDX-License-Identifier: Apache-2.0
package io.penstock.feature.demo;

import io.penstock.kura.seam.StageStatistics;
import io.penstock.kura.seam.Wired;
import java.util.Map;
import org.eclipse.kura.configuration.ConfigurableComponent;
import org.eclipse.kura.wire.WireComponent;
import org.eclipse.kura.wire.WireEnvelope;
import org.eclipse.kura.wire.WireHelperService;
import org.eclipse.kura.wire.WireSupport;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.ComponentContext;

/** A filter that starts and then throws at each record. {@link BrokenFilter} puts it in the place of the window. */
public final class Broken implements Wired, ConfigurableComponent, StageStatistics {

    private final WireSupport support;
    private final String pid;

    /** As the window's component description wants it. */
    @SuppressWarnings("unchecked") // the reference is this component's own
    public Broken(ComponentContext context, Map<String, Object> properties, WireHelperService wires) {
        this.support = wires.newWireSupport(this, (ServiceReference<WireComponent>) context.getServiceReference());
        this.pid = String.valueOf(properties.get("kura.service.pid"));
    }

    void deactivate() {
        // nothing to give back
    }

    void modified(Map<String, Object> properties) {
        // as broken as before
    }

    @Override
    public void onWireReceive(WireEnvelope envelope) {
        throw new IllegalStateException("a filter that does not work");
    }

    @Override
    public WireSupport support() {
        return support;
    }

    @Override
    public String pid() {
        return pid;
    }

    @Override
    public long in() {
        return 0;
    }

    @Override
    public long passed() {
        return 0;
    }

    @Override
    public long absorbed() {
        return 0;
    }

    @Override
    public long pending() {
        return 0;
    }

    @Override
    public Map<String, Long> rejected() {
        return Map.of();
    }
}
