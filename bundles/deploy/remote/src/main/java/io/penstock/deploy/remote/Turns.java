// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.remote;

import io.penstock.cloud.request.Audit;
import io.penstock.cloud.request.Names;
import io.penstock.cloud.request.Refusal;
import io.penstock.cloud.request.Replies;
import io.penstock.cloud.request.Request;
import io.penstock.deploy.api.Deployment;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.kura.cloudconnection.request.RequestHandlerContextConstants;
import org.eclipse.kura.message.KuraPayload;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;

/** Bundles started and stopped by their number: not while a trial watches, and none that is needed to go on. */
final class Turns {

    private final BundleContext context;
    private final Deployment deployment;
    private final Needed needed;
    private final Audit audit;

    Turns(BundleContext context, Deployment deployment, Needed needed, Audit audit) {
        this.context = context;
        this.deployment = deployment;
        this.needed = needed;
        this.audit = audit;
    }

    KuraPayload start(Request request) throws Refusal {
        return turned(request, bundle(request), "deploy.bundle_started", Bundle::start);
    }

    KuraPayload stop(Request request) throws Refusal {
        Bundle bundle = bundle(request);
        String publisher = request.context()
                .map(from -> from.getContextProperties()
                        .get(RequestHandlerContextConstants.NOTIFICATION_PUBLISHER_PID.name()))
                .orElse("");
        Optional<String> why = needed.why(bundle, publisher);
        if (why.isPresent()) {
            throw Refusal.bad(
                    "deploy.bundle_needed",
                    bundle.getSymbolicName() + " is " + why.get()
                            + ". It is not stopped; install a newer one instead.");
        }
        return turned(request, bundle, "deploy.bundle_stopped", Bundle::stop);
    }

    /** Starts or stops a bundle. */
    @FunctionalInterface
    private interface Turn {
        void on(Bundle bundle) throws BundleException;
    }

    private KuraPayload turned(Request request, Bundle bundle, String event, Turn turn) throws Refusal {
        if (!deployment.installed().confirmed()) {
            throw Refusal.failed(
                    "deploy.trial_runs", "What was installed is on trial, which this would disturb. Wait for its end.");
        }
        try {
            turn.on(bundle);
        } catch (BundleException e) {
            throw Refusal.failed(
                    "deploy.bundle", bundle.getSymbolicName() + " cannot be turned on or off: " + e.getMessage() + ".");
        }
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("bundle", String.valueOf(bundle.getSymbolicName()));
        facts.put("version", bundle.getVersion().toString());
        facts.put("id", String.valueOf(bundle.getBundleId()));
        facts.put("requester", Names.shown(request.requester()));
        audit.audit(event, facts);
        return Replies.done();
    }

    private Bundle bundle(Request request) throws Refusal {
        String id = request.token(1);
        if (!id.matches("[0-9]{1,18}")) {
            throw Refusal.bad("deploy.bundle_id", Names.shown(id) + " is no number of a bundle.");
        }
        Bundle bundle = context.getBundle(Long.parseLong(id));
        if (bundle == null) {
            throw Refusal.missing("deploy.no_bundle", "There is no bundle " + id + ". GET bundles lists them.");
        }
        return bundle;
    }
}
