// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.turn;

import io.penstock.deploy.api.Deployment;
import io.penstock.deploy.api.Verifier;
import io.penstock.kura.seam.audit.AuditLog;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.kura.cloudconnection.publisher.CloudNotificationPublisher;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;

/**
 * Bundles without which nobody could ask this gateway to start again what was stopped: the framework, the host, the
 * machine with its trust and its audit log, the connection that a request came by, and all that these cannot do without.
 */
public final class Needed {

    private static final String HOST = "io.penstock.kura.";

    private final BundleContext context;
    private final Mandatory mandatory;

    /** Bundles whose services some bundle's components cannot do without. */
    @FunctionalInterface
    public interface Mandatory {
        List<Bundle> of(Bundle bundle);
    }

    public Needed(BundleContext context, Mandatory mandatory) {
        this.context = context;
        this.mandatory = mandatory;
    }

    /**
     * What a bundle is needed for; empty where it is not.
     *
     * @param publisher {@code kura.service.pid} of the connection that answers; empty where nobody said
     */
    Optional<String> why(Bundle bundle, String publisher) {
        Map<Long, String> needed = new HashMap<>();
        Deque<Bundle> next = new ArrayDeque<>();
        for (Bundle each : context.getBundles()) {
            role(each, publisher).ifPresent(role -> {
                needed.put(each.getBundleId(), role);
                next.add(each);
            });
        }
        while (!next.isEmpty() && !needed.containsKey(bundle.getBundleId())) {
            Bundle user = next.remove();
            for (Bundle each : behind(user)) {
                if (needed.putIfAbsent(each.getBundleId(), "what " + user.getSymbolicName() + " cannot do without")
                        == null) {
                    next.add(each);
                }
            }
        }
        return Optional.ofNullable(needed.get(bundle.getBundleId()));
    }

    private Optional<String> role(Bundle bundle, String publisher) {
        if (bundle.getBundleId() == 0) {
            return Optional.of("the framework");
        }
        if (bundle.equals(context.getBundle())) {
            return Optional.of("what answers this");
        }
        if (String.valueOf(bundle.getSymbolicName()).startsWith(HOST)) {
            return Optional.of("part of the host");
        }
        String connection = publisher.isEmpty() ? null : "(kura.service.pid=" + escaped(publisher) + ")";
        return gives(bundle, Deployment.class, null)
                ? Optional.of("the machine that installs")
                : gives(bundle, Verifier.class, null)
                        ? Optional.of("what checks signatures")
                        : gives(bundle, AuditLog.class, null)
                                ? Optional.of("the audit log")
                                : gives(bundle, CloudNotificationPublisher.class, connection)
                                        ? Optional.of("the connection that this came by")
                                        : Optional.empty();
    }

    private boolean gives(Bundle bundle, Class<?> type, String filter) {
        try {
            ServiceReference<?>[] services = context.getAllServiceReferences(type.getName(), filter);
            return services != null && Arrays.stream(services).anyMatch(service -> bundle.equals(service.getBundle()));
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e); // the pid is escaped
        }
    }

    private List<Bundle> behind(Bundle user) {
        var behind = new ArrayList<>(mandatory.of(user));
        BundleWiring wiring = user.adapt(BundleWiring.class);
        if (wiring != null) {
            for (BundleWire wire : wiring.getRequiredWires(null)) {
                behind.add(wire.getProvider().getBundle());
            }
        }
        return behind;
    }

    /** OSGi Core R7, 3.2.7. */
    private static String escaped(String value) {
        return value.replaceAll("([\\\\*()])", "\\\\$1");
    }
}
