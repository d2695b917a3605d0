// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.turn;

import io.penstock.cloud.request.Audit;
import io.penstock.cloud.request.Names;
import io.penstock.cloud.request.Refusal;
import io.penstock.cloud.request.Replies;
import io.penstock.cloud.request.Request;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.eclipse.kura.cloudconnection.request.RequestHandlerContextConstants;
import org.eclipse.kura.message.KuraPayload;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/** Bundles started and stopped from afar: not while a trial watches, and none that is needed to go on. */
public final class Turns {

    private final BooleanSupplier trial;
    private final Needed needed;
    private final Audit audit;

    /** @param trial whether one runs */
    public Turns(BooleanSupplier trial, Needed needed, Audit audit) {
        this.trial = trial;
        this.needed = needed;
        this.audit = audit;
    }

    /** Starts a bundle, also one that is needed: somebody may have stopped it by hand. */
    public KuraPayload start(Request request, Bundle bundle) throws Refusal {
        return turned(request, bundle, "deploy.bundle_started", Bundle::start);
    }

    /** Stops one that is not needed. */
    public KuraPayload stop(Request request, Bundle bundle) throws Refusal {
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
        if (trial.getAsBoolean()) {
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
}
