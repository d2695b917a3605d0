// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.remote;

import io.penstock.cloud.request.Route;
import io.penstock.deploy.api.Deployment;
import io.penstock.deploy.api.Progress;
import io.penstock.deploy.api.Terms;
import io.penstock.deploy.turn.Components;
import io.penstock.deploy.turn.Needed;
import io.penstock.deploy.turn.Turns;
import io.penstock.kura.files.Disk;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.osgi.framework.BundleContext;

/** What the component is made of: two threads, one for downloads and one for notifications, and what works on them. */
final class Office implements AutoCloseable {

    private final ExecutorService fetching = Executors.newSingleThreadExecutor(work -> daemon(work, "downloads"));
    private final ScheduledExecutorService notices =
            Executors.newSingleThreadScheduledExecutor(work -> daemon(work, "notifications"));
    private final Messenger messenger;
    private final Work work;
    private final DeployRoutes routes;

    Office(BundleContext context, Surroundings surroundings) throws IOException {
        Path folder = Path.of(Optional.ofNullable(context.getProperty("penstock.data.dir"))
                        .orElse("data"))
                .resolve("remote");
        var disk = new Disk();
        var jobs = new Jobs(disk, folder.resolve("jobs.json"));
        this.messenger = new Messenger(jobs, surroundings.publishers(), notices);
        var parts = new Parts(disk, folder.resolve("files"));
        var downloads = new Downloads(jobs, messenger, parts, surroundings.hooks(), surroundings::tls, fetching);
        Deployment deployment = surroundings.deployment();
        var needed = new Needed(context, new Components(context, surroundings.components()));
        var turns = new Turns(() -> !deployment.installed().confirmed(), needed, surroundings::audit);
        this.work = new Work(jobs, messenger, deployment, parts, surroundings.hooks(), downloads);
        this.routes = new DeployRoutes(work, downloads, turns, deployment, context);
    }

    List<Route> routes() {
        return routes.routes();
    }

    void terms(Terms terms) {
        work.terms(terms);
    }

    void open() {
        work.recover();
        messenger.open();
    }

    void changed(Progress progress) {
        work.changed(progress);
    }

    @Override
    public void close() {
        fetching.shutdownNow();
        notices.shutdownNow();
    }

    private static Thread daemon(Runnable work, String what) {
        var thread = new Thread(work, "penstock-deploy-" + what);
        thread.setDaemon(true);
        return thread;
    }
}
