// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.remote;

import io.penstock.cloud.request.Names;
import io.penstock.cloud.request.Refusal;
import io.penstock.cloud.request.Replies;
import io.penstock.cloud.request.Request;
import io.penstock.cloud.request.Route;
import io.penstock.deploy.api.Deployment;
import java.util.List;
import java.util.Optional;
import org.eclipse.kura.message.KuraPayload;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;

/** The resources of DEPLOY-V2. */
final class DeployRoutes {

    private final Work work;
    private final Deployment deployment;
    private final BundleContext context;

    DeployRoutes(Work work, Deployment deployment, BundleContext context) {
        this.work = work;
        this.deployment = deployment;
        this.context = context;
    }

    List<Route> routes() {
        return List.of(
                Route.reads("GET", "packages", request -> Replies.text(Listing.packages(deployment.installed()))),
                Route.reads("GET", "bundles", request -> Replies.text(Listing.bundles(context.getBundles()))),
                Route.reads("GET", "download", request -> download()),
                Route.reads("GET", "install", request -> installing()),
                Route.changes("EXEC", "download", this::download),
                Route.changes("EXEC", "install", this::install),
                Route.changes("EXEC", "uninstall", this::uninstall),
                Route.changes("EXEC", "start/*", request -> turned(request, Bundle::start)),
                Route.changes("EXEC", "stop/*", request -> turned(request, Bundle::stop)),
                Route.changes("DEL", "download", request -> cancel()));
    }

    private KuraPayload download(Request request) throws Refusal {
        work.download(Order.of(request));
        return Replies.done();
    }

    private KuraPayload install(Request request) throws Refusal {
        Order.refuse(request, "dp.install.system.update", "A system update is a script, and this gateway runs none.");
        Order.refuse(request, "dp.reboot", "Nothing is restarted for an update here. Ask without a reboot.");
        work.install(Job.of("install", request));
        return Replies.done();
    }

    private KuraPayload uninstall(Request request) throws Refusal {
        Order.refuse(request, "dp.reboot", "Nothing is restarted for an update here. Ask without a reboot.");
        work.uninstall(Job.of("uninstall", request));
        return Replies.done();
    }

    private KuraPayload cancel() throws Refusal {
        if (!work.cancel()) {
            throw Refusal.missing("deploy.nothing_runs", "No download runs, and no installation can be cancelled.");
        }
        return Replies.done();
    }

    private KuraPayload download() {
        KuraPayload reply = Replies.done();
        Optional<Notice> last = work.lastDownload();
        reply.addMetric(
                "dp.download.size", last.flatMap(Notice::size).orElse(0L).intValue());
        reply.addMetric("dp.download.progress", last.map(Notice::percent).orElse(0));
        reply.addMetric(
                "dp.download.status", last.map(notice -> notice.status().name()).orElse("COMPLETED"));
        last.ifPresent(notice -> reply.addMetric("job.id", notice.job().id()));
        return reply;
    }

    private KuraPayload installing() {
        KuraPayload reply = Replies.done();
        Optional<Job> job = work.installing();
        reply.addMetric("dp.install.status", job.isPresent() ? "IN_PROGRESS" : "IDLE");
        job.ifPresent(now -> {
            reply.addMetric("dp.name", now.name());
            reply.addMetric("dp.version", now.version());
        });
        return reply;
    }

    /** Starts or stops a bundle. */
    @FunctionalInterface
    private interface Turn {
        void on(Bundle bundle) throws BundleException;
    }

    private KuraPayload turned(Request request, Turn turn) throws Refusal {
        Bundle bundle = bundle(request.token(1));
        try {
            turn.on(bundle);
            return Replies.done();
        } catch (BundleException e) {
            throw Refusal.failed(
                    "deploy.bundle", bundle.getSymbolicName() + " cannot be turned on or off: " + e.getMessage() + ".");
        }
    }

    private Bundle bundle(String id) throws Refusal {
        if (!id.matches("[0-9]{1,18}")) {
            throw Refusal.bad("deploy.bundle_id", Names.shown(id) + " is no number of a bundle.");
        }
        Bundle bundle = context.getBundle(Long.parseLong(id));
        if (bundle == null) {
            throw Refusal.missing("deploy.no_bundle", "There is no bundle " + id + ". GET bundles lists them.");
        }
        if (bundle.getBundleId() == 0 || bundle.equals(context.getBundle())) {
            throw Refusal.bad(
                    "deploy.bundle_needed", bundle.getSymbolicName() + " is what answers this. It is not stopped.");
        }
        return bundle;
    }
}
