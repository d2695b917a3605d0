// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.host;

import java.util.Optional;
import org.eclipse.kura.wire.WireComponent;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the host of each wire component that is registered, and of each that goes before it is gone: the framework
 * calls synchronously, and a component is deactivated after its service has been taken back.
 */
final class ComponentTracker implements ServiceTrackerCustomizer<WireComponent, Instance> {

    private static final Logger LOG = LoggerFactory.getLogger(ComponentTracker.class);

    private final BundleContext context;
    private final WireHost host;
    private final ServiceTracker<WireComponent, Instance> tracker;

    ComponentTracker(BundleContext context, WireHost host) {
        this.context = context;
        this.host = host;
        this.tracker = new ServiceTracker<>(context, WireComponent.class, this);
    }

    void open() {
        tracker.open();
    }

    void close() {
        tracker.close();
    }

    @Override
    public Instance addingService(ServiceReference<WireComponent> reference) {
        Optional<String> pid = WireHelper.pid(reference);
        if (pid.isEmpty()) {
            LOG.debug("{} has no kura.service.pid and is not wired", reference);
            return null; // "not tracked", says the tracker
        }
        WireComponent component = context.getService(reference);
        if (component == null) {
            LOG.warn(
                    "wire.not_activated: {} could not be activated; records for it wait. See the log above.",
                    pid.get());
            return null;
        }
        var instance = new Instance(
                pid.get(),
                String.valueOf(reference.getProperty(Constants.SERVICE_PID)),
                reference.getBundle(),
                (Long) reference.getProperty(Constants.SERVICE_ID),
                component,
                Optional.ofNullable(host.supports().get(reference)));
        host.arrived(instance);
        return instance;
    }

    @Override
    public void modifiedService(ServiceReference<WireComponent> reference, Instance instance) {
        // a component keeps its pid
    }

    @Override
    public void removedService(ServiceReference<WireComponent> reference, Instance instance) {
        host.departed(instance);
        host.supports().remove(reference);
        context.ungetService(reference);
    }
}
