// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.configuration;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.eclipse.kura.configuration.ConfigurationService;
import org.eclipse.kura.configuration.SelfConfiguringComponent;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.Filter;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The configurable components that are registered at this instant.
 *
 * <p>A component that is being swapped is there twice under one PID; it is gone when the last is gone. The framework
 * calls back on any thread; nothing here waits, and no component is asked for.
 */
final class Components implements ServiceTrackerCustomizer<Object, Components.Tracked> {

    private static final Logger LOG = LoggerFactory.getLogger(Components.class);
    private static final String FILTER = "(|(objectClass=org.eclipse.kura.configuration.ConfigurableComponent)"
            + "(objectClass=org.eclipse.kura.configuration.SelfConfiguringComponent))";

    /** A registered component. */
    record Tracked(
            String pid,
            String servicePid,
            Optional<String> factoryPid,
            boolean selfConfiguring,
            ServiceReference<Object> reference) {}

    private final BundleContext context;
    private final Consumer<Tracked> arrived;
    private final Map<ServiceReference<Object>, Tracked> tracked = new ConcurrentHashMap<>();
    private final ServiceTracker<Object, Tracked> tracker;

    /** @param arrived told of each component that comes, on the framework's thread */
    Components(BundleContext context, Consumer<Tracked> arrived) {
        this.context = context;
        this.arrived = arrived;
        try {
            this.tracker = new ServiceTracker<>(context, context.createFilter(FILTER), this);
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(FILTER, e);
        }
    }

    void open() {
        tracker.open();
    }

    void close() {
        tracker.close();
    }

    Set<String> pids() {
        var pids = new TreeSet<String>();
        tracked.values().forEach(each -> pids.add(each.pid()));
        return pids;
    }

    Collection<Tracked> all() {
        return tracked.values();
    }

    /** The component of a PID; while it is being swapped, the one that the framework ranks first. */
    Optional<Tracked> of(String pid) {
        return tracked.values().stream().filter(each -> each.pid().equals(pid)).max((a, b) -> a.reference()
                .compareTo(b.reference()));
    }

    /** PIDs of all services that match, tracked or not. */
    Set<String> matching(Filter filter) {
        var pids = new TreeSet<String>();
        try {
            ServiceReference<?>[] references = context.getAllServiceReferences(null, filter.toString());
            for (ServiceReference<?> reference : references == null ? new ServiceReference<?>[0] : references) {
                if (reference.getProperty(ConfigurationService.KURA_SERVICE_PID) instanceof String pid) {
                    pids.add(pid);
                }
            }
        } catch (InvalidSyntaxException e) {
            throw new IllegalArgumentException(filter.toString(), e);
        }
        return pids;
    }

    @Override
    public Tracked addingService(ServiceReference<Object> reference) {
        if (!(reference.getProperty(Constants.SERVICE_PID) instanceof String servicePid)) {
            return null; // not tracked, in the words of the tracker
        }
        if (!(reference.getProperty(ConfigurationService.KURA_SERVICE_PID) instanceof String pid)) {
            LOG.debug("{} of {} has no kura.service.pid yet", servicePid, reference.getBundle());
            return null;
        }
        var component = new Tracked(
                pid,
                servicePid,
                Optional.ofNullable(reference.getProperty(ConfigurationAdmin.SERVICE_FACTORYPID))
                        .map(String::valueOf),
                isSelfConfiguring(reference),
                reference);
        tracked.put(reference, component);
        arrived.accept(component);
        return component;
    }

    @Override
    public void modifiedService(ServiceReference<Object> reference, Tracked component) {
        // a component keeps its PIDs
    }

    @Override
    public void removedService(ServiceReference<Object> reference, Tracked component) {
        tracked.remove(reference);
    }

    /** Calls a component, if it is still there. The caller holds no lock. */
    Optional<SelfConfiguringComponent> service(Tracked component) {
        return Optional.ofNullable(context.getService(component.reference()))
                .filter(SelfConfiguringComponent.class::isInstance)
                .map(SelfConfiguringComponent.class::cast);
    }

    void release(Tracked component) {
        context.ungetService(component.reference());
    }

    private static boolean isSelfConfiguring(ServiceReference<Object> reference) {
        for (String type : (String[]) reference.getProperty(Constants.OBJECTCLASS)) {
            if (type.equals(SelfConfiguringComponent.class.getName())) {
                return true;
            }
        }
        return false;
    }
}
