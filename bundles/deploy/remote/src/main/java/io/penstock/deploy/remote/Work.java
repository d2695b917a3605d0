// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.remote;

import io.penstock.cloud.request.Refusal;
import io.penstock.deploy.api.Action;
import io.penstock.deploy.api.DeployException;
import io.penstock.deploy.api.DeployListener;
import io.penstock.deploy.api.Deployment;
import io.penstock.deploy.api.Origin;
import io.penstock.deploy.api.Phase;
import io.penstock.deploy.api.Progress;
import io.penstock.deploy.api.Submission;
import io.penstock.deploy.api.Terms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.kura.deployment.hook.DeploymentHook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Jobs, from the request to the last notification. Installing is the machine's business, which tells of each step on its
 * thread.
 */
final class Work implements DeployListener {

    private static final Logger LOG = LoggerFactory.getLogger(Work.class);

    private final Jobs jobs;
    private final Messenger messenger;
    private final Deployment deployment;
    private final Parts parts;
    private final Hooks hooks;
    private final Downloads downloads;
    private final Map<String, Order> orders = new ConcurrentHashMap<>();
    private volatile Terms terms = Terms.usual();

    Work(Jobs jobs, Messenger messenger, Deployment deployment, Parts parts, Hooks hooks, Downloads downloads) {
        this.jobs = jobs;
        this.messenger = messenger;
        this.deployment = deployment;
        this.parts = parts;
        this.hooks = hooks;
        this.downloads = downloads;
    }

    /** From the next submission on. */
    void terms(Terms now) {
        terms = now;
    }

    /** Once, at the start: what was going on when the gateway ended has an outcome, or the machine will tell it. */
    void recover() {
        for (Jobs.Entry entry : jobs.all()) {
            Optional<Progress> progress = deployment.progress(entry.job().submission());
            if (progress.isPresent()) {
                changed(progress.get());
            } else if (entry.end().isEmpty()) {
                messenger.tell(Notice.failed(
                        entry.job(),
                        "deploy.interrupted: the gateway was restarted before the "
                                + entry.job().kind() + " was done; nothing was changed. Ask again."));
            }
        }
    }

    void download(Order order) throws Refusal {
        remembered(order.job());
        downloads.start(order, (fetched, file) -> {
            Job job = fetched.job().as("install");
            orders.put(job.submission(), fetched);
            jobs.open(job);
            submit(job, new Action.Install(file));
            delete(file);
        });
    }

    void install(Job job) throws Refusal {
        Path file = parts.target(job);
        if (!Files.exists(file)) {
            throw Refusal.missing(
                    "deploy.not_downloaded", job.name() + " " + job.version() + " is not here. Download it first.");
        }
        asked(job, new Action.Install(file));
    }

    void uninstall(Job job) throws Refusal {
        asked(job, new Action.Remove(List.of(job.name())));
    }

    /** The job is kept before it is handed in, so that its outcome finds whom to tell. */
    private void asked(Job job, Action action) throws Refusal {
        remembered(job);
        jobs.begin(job);
        try {
            submit(job, action);
        } catch (DeployException e) {
            messenger.tell(Notice.failed(job, e.reason() + ": " + e.getMessage()));
        }
    }

    /** Of a job that only the machine remembers nobody knows what it was about: its outcome is not told as another's. */
    private void remembered(Job job) throws Refusal {
        if (jobs.of(job.id()).isEmpty() && deployment.progress(job.submission()).isPresent()) {
            throw Refusal.bad(
                    "deploy.job_known", "The job " + job.id() + " was done long ago. Ask under a new job.id.");
        }
    }

    private void submit(Job job, Action action) {
        var origin = new Origin("DEPLOY-V2", job.requester());
        Progress progress = deployment.submit(new Submission(job.submission(), origin, action, terms));
        if (progress.phase().isEnd()) {
            changed(progress); // the same wish again: nobody will tell of it but us
        }
    }

    /** Ends the download that runs, or else an installation before its trial. */
    void cancel() throws Refusal {
        if (downloads.cancel()) {
            return;
        }
        List<Job> open = jobs.all().stream()
                .filter(entry -> entry.end().isEmpty() && !entry.job().kind().equals("uninstall"))
                .map(Jobs.Entry::job)
                .toList();
        if (open.isEmpty() && !downloads.isRunning()) {
            throw Refusal.missing("deploy.nothing_runs", "No download runs, and nothing is being installed.");
        }
        if (open.stream().noneMatch(job -> deployment.cancel(job.submission()))) {
            throw Refusal.failed(
                    "deploy.not_cancellable",
                    "It is handed in or on trial, and is confirmed or goes back by itself. Wait for the outcome.");
        }
    }

    /** The installation that goes on. */
    Optional<Job> installing() {
        return jobs.all().stream()
                .filter(entry -> entry.end().isEmpty() && entry.job().kind().equals("install"))
                .map(Jobs.Entry::job)
                .findFirst();
    }

    @Override
    public void changed(Progress progress) {
        jobs.of(progress.id()).ifPresent(entry -> {
            Job job = entry.job();
            if (!progress.phase().isEnd()) {
                messenger.tell(Notice.working(job, Math.min(99, progress.percent())));
            } else if (progress.phase() == Phase.CONFIRMED) {
                confirmed(entry);
            } else {
                orders.remove(job.submission());
                String error = progress.reason().orElse("deploy.failed") + ": " + progress.message();
                if (!entry.error().equals(error)) {
                    messenger.tell(Notice.failed(job, error)); // also where it had been confirmed before
                }
            }
        });
    }

    private void confirmed(Jobs.Entry entry) {
        if (!entry.end().isEmpty()) {
            return;
        }
        Job job = entry.job();
        Order order = orders.remove(job.submission());
        try {
            if (order != null) {
                hooks.call(order, parts.target(job), DeploymentHook::postInstall);
            }
            messenger.tell(Notice.done(job));
        } catch (DeployException e) {
            messenger.tell(Notice.failed(job, e.reason() + ": installed, but " + e.getMessage()));
        }
    }

    /** The machine has a copy. */
    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
            for (String end : Beside.ENDS) {
                Files.deleteIfExists(file.resolveSibling(file.getFileName() + end));
            }
        } catch (IOException e) {
            LOG.warn("{} stays until it is fetched again: {}", file, e.toString());
        }
    }
}
