// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.remote;

import io.penstock.cloud.request.Names;
import io.penstock.cloud.request.Refusal;
import io.penstock.cloud.request.Replies;
import io.penstock.cloud.request.Request;
import io.penstock.cloud.request.Route;
import io.penstock.deploy.api.Deployment;
import io.penstock.deploy.turn.Turns;
import java.util.List;
import java.util.Optional;
import org.eclipse.kura.message.KuraPayload;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** The resources of DEPLOY-V2. */
final class DeployRoutes {

    private final Work work;
    private final Downloads downloads;
    private final Turns turns;
    private final Deployment deployment;
    private final BundleContext context;

    DeployRoutes(Work work, Downloads downloads, Turns turns, Deployment deployment, BundleContext context) {
        this.work = work;
        this.downloads = downloads;
        this.turns = turns;
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
                Route.changes("EXEC", "start/*", request -> turns.start(request, bundle(request))),
                Route.changes("EXEC", "stop/*", request -> turns.stop(request, bundle(request))),
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
        work.cancel();
        return Replies.done();
    }

    private KuraPayload download() {
        KuraPayload reply = Replies.done();
        Optional<Notice> last = downloads.last();
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
