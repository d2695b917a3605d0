// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.conformance;

import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

/** The gateway that the checks run on, by its registry of services. One thread. */
public final class Host {

    private static final String OURS = "io.penstock.";
    private static final long QUIET_MILLIS = 2000;

    private final BundleContext context;

    Host(BundleContext context) {
        this.context = context;
    }

    /** Waits until no bundle was installed, started or stopped for a while: packages come one after the other. */
    void settle() throws InterruptedException {
        var never = new CountDownLatch(1);
        int before = 0;
        int now = bundlesNow();
        while (before != now) {
            never.await(QUIET_MILLIS, TimeUnit.MILLISECONDS);
            before = now;
            now = bundlesNow();
        }
    }

    private int bundlesNow() {
        int now = 1;
        for (Bundle bundle : context.getBundles()) {
            now = 31 * now + Long.hashCode(bundle.getBundleId() + bundle.getLastModified()) + bundle.getState();
        }
        return now;
    }

    /** A service of the host, which any gateway must have. */
    public <S> S service(Class<S> type) throws Unmet {
        return optional(type).orElseThrow(() -> new Unmet("this gateway has no " + type.getName()));
    }

    /** A service that a gateway may lack. */
    public <S> Optional<S> optional(Class<S> type) {
        return Optional.ofNullable(context.getServiceReference(type)).map(context::getService);
    }

    /** The reference of the component with this {@code kura.service.pid}, waited for. */
    public <S> ServiceReference<S> reference(Class<S> type, String pid) throws Exception {
        var found = new ArrayList<ServiceReference<S>>();
        Patience.until(pid + " is registered as " + type.getName(), () -> found.addAll(references(type, pid)));
        return found.get(0);
    }

    /** The component with this {@code kura.service.pid}, waited for. */
    public <S> S component(Class<S> type, String pid) throws Exception {
        ServiceReference<S> reference = reference(type, pid);
        S component = context.getService(reference);
        Unmet.unless(component != null, pid + " went away while it was looked up");
        return component;
    }

    /** References of this type with this {@code kura.service.pid}, as of now. */
    public <S> List<ServiceReference<S>> references(Class<S> type, String pid) throws InvalidSyntaxException {
        return List.copyOf(context.getServiceReferences(type, named(pid)));
    }

    /** Whether a component with this {@code kura.service.pid} is there as a service, whatever its types. */
    boolean registered(String pid) throws InvalidSyntaxException {
        return context.getAllServiceReferences(null, named(pid)) != null;
    }

    /** The filter for this {@code kura.service.pid}. */
    public static String named(String pid) {
        return "(kura.service.pid=" + pid + ")";
    }

    /** References of this type, as of now. */
    public <S> List<ServiceReference<S>> services(Class<S> type) throws InvalidSyntaxException {
        return List.copyOf(context.getServiceReferences(type, null));
    }

    /** Descriptions of the components of our bundles, the host's own left out. */
    public List<ComponentDescriptionDTO> components() throws Unmet {
        var runtime = service(ServiceComponentRuntime.class);
        return runtime.getComponentDescriptionDTOs(bundles().toArray(Bundle[]::new)).stream()
                .filter(description -> description.name.startsWith(OURS))
                .toList();
    }

    /** Factory PIDs for which a bundle of ours has a definition. */
    public List<String> factories() throws Unmet {
        var factories = new ArrayList<String>();
        for (ComponentDescriptionDTO each : components()) {
            Bundle bundle = context.getBundle(each.bundle.id);
            URL definition = bundle == null ? null : bundle.getEntry("OSGI-INF/metatype/" + each.name + ".xml");
            if (definition != null && "require".equals(each.configurationPolicy)) {
                factories.add(each.name);
            }
        }
        return factories;
    }

    /** That a factory of ours is installed. */
    public void needs(String factory) throws Unmet, NotHere {
        if (!factories().contains(factory)) {
            throw new NotHere(factory + " is not installed");
        }
    }

    /** Bundles of ours on this gateway, fragments left out. */
    public List<Bundle> bundles() {
        var bundles = new ArrayList<Bundle>();
        for (Bundle bundle : context.getBundles()) {
            if (bundle.getSymbolicName() != null && bundle.getSymbolicName().startsWith(OURS)) {
                bundles.add(bundle);
            }
        }
        return bundles;
    }
}
