// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.machine;

import io.penstock.deploy.machine.trial.Facts;
import io.penstock.inference.api.Slots;
import io.penstock.kura.seam.LinkStatistics;
import io.penstock.kura.seam.LinkStatistics.State;
import io.penstock.kura.seam.Seams;
import io.penstock.kura.seam.StageStatistics;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.felix.hc.api.HealthCheck;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads counters and health checks of whatever services there are at this instant. */
final class Look {

    private static final Logger LOG = LoggerFactory.getLogger(Look.class);
    private static final String PID = "kura.service.pid";
    private static final String MODEL = "io.penstock.model";

    private final BundleContext context;

    Look(BundleContext context) {
        this.context = context;
    }

    /** Components of some bundles. */
    static Set<String> components(Collection<Bundle> bundles) {
        var pids = new TreeSet<String>();
        for (Bundle bundle : bundles) {
            ServiceReference<?>[] services = bundle.getRegisteredServices();
            if (services != null) {
                for (ServiceReference<?> service : services) {
                    if (service.getProperty(PID) instanceof String pid) {
                        pids.add(pid);
                    }
                }
            }
        }
        return pids;
    }

    /** The slots that models of some bundles are for. */
    static Set<String> slots(Collection<Bundle> bundles) {
        var slots = new TreeSet<String>();
        for (Bundle bundle : bundles) {
            for (BundleCapability model : bundle.adapt(BundleRevision.class).getDeclaredCapabilities(MODEL)) {
                slots.add(String.valueOf(model.getAttributes().get("name")));
            }
        }
        return slots;
    }

    /** Tells the seams that something is on trial, or is not any more. */
    void trial(boolean on) {
        each(Seams.class, (name, seams) -> seams.trial(on));
    }

    /** @param changed bundles that must run */
    Facts now(Collection<Bundle> changed) {
        var ill = new HashSet<String>();
        var well = new HashSet<String>();
        each(HealthCheck.class, (name, check) -> (check.execute().isOk() ? well : ill).add(name));
        var stages = new ArrayList<Facts.Stage>();
        each(
                StageStatistics.class,
                (name, stage) -> stages.add(new Facts.Stage(stage.pid(), stage.in(), stage.rejected())));
        var links = new ArrayList<Facts.Link>();
        each(
                LinkStatistics.class,
                (name, link) -> links.add(new Facts.Link(
                        link.pid(),
                        link.state() == State.UP,
                        link.state() == State.IDLE,
                        link.failures(),
                        link.reason())));
        var edges = new ArrayList<io.penstock.kura.seam.EdgeStatistics>();
        var refusing = new HashMap<String, String>();
        each(Seams.class, (name, seams) -> {
            edges.addAll(seams.edges());
            refusing.putAll(seams.refusing());
        });
        var slots = new ArrayList<io.penstock.inference.api.SlotStatistics>();
        each(Slots.class, (name, each) -> slots.addAll(each.statistics()));
        return new Facts(edges, refusing, stages, links, slots, ill, well, dead(changed));
    }

    private static List<String> dead(Collection<Bundle> changed) {
        return changed.stream()
                .filter(bundle -> bundle.getState() != Bundle.ACTIVE && bundle.getState() != Bundle.STARTING)
                .map(Wirings::title)
                .toList();
    }

    private interface Reading<T> {
        void take(String name, T service);
    }

    private <T> void each(Class<T> type, Reading<T> reading) {
        try {
            for (ServiceReference<T> reference : context.getServiceReferences(type, null)) {
                T service = context.getService(reference);
                if (service != null) {
                    try {
                        reading.take(name(reference), service);
                    } catch (RuntimeException e) {
                        LOG.warn("{} could not be read for the trial", reference, e);
                    } finally {
                        context.ungetService(reference);
                    }
                }
            }
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e); // there is no filter
        }
    }

    private static String name(ServiceReference<?> reference) {
        Object name = reference.getProperty(HealthCheck.NAME);
        return String.valueOf(name == null ? reference.getProperty(Constants.SERVICE_ID) : name);
    }
}
