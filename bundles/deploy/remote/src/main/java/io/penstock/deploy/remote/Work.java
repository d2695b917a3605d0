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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.kura.deployment.hook.DeploymentHook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Jobs, from the request to the last notification.
 *
 * <p>One download at a time, on a thread of its own; installing is the machine's business, which tells of each step on
 * its thread. A job is on the disk before anything is done for it.
 */
final class Work implements DeployListener {

    private static final Logger LOG = LoggerFactory.getLogger(Work.class);

    private final Jobs jobs;
    private final Messenger messenger;
    private final Deployment deployment;
    private final Path folder;
    private final Hooks hooks;
    private final Supplier<Optional<SSLSocketFactory>> tls;
    private final ExecutorService thread;
    private final AtomicReference<Running> running = new AtomicReference<>();
    private final Map<String, Order> orders = new ConcurrentHashMap<>();
    private volatile Notice latest;
    private volatile Terms terms = Terms.usual();

    private record Running(Order order, Download download) {}

    Work(
            Jobs jobs,
            Messenger messenger,
            Deployment deployment,
            Path folder,
            Hooks hooks,
            Supplier<Optional<SSLSocketFactory>> tls,
            ExecutorService thread) {
        this.jobs = jobs;
        this.messenger = messenger;
        this.deployment = deployment;
        this.folder = folder;
        this.hooks = hooks;
        this.tls = tls;
        this.thread = thread;
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
        Job job = order.job();
        known(job);
        Path file = file(job);
        var download = new Download(order, file, tls.get(), (size, percent) -> {
            Notice notice = Notice.working(job, percent).of(size);
            latest = notice;
            messenger.tell(notice);
        });
        if (!running.compareAndSet(null, new Running(order, download))) {
            throw Refusal.failed(
                    "deploy.busy", "A download is IN_PROGRESS. Wait for its end, or cancel it by DEL download.");
        }
        try {
            jobs.open(job);
            thread.execute(() -> work(order, file, download));
        } catch (RuntimeException e) {
            running.set(null);
            throw e;
        }
    }

    private void work(Order order, Path file, Download download) {
        Job job = order.job();
        try {
            hooks.call(order, file, DeploymentHook::preDownload);
            if (order.again() || !Files.exists(file)) {
                download.run();
            }
            hooks.call(order, file, DeploymentHook::postDownload);
            Notice done = Notice.done(job).of(Files.size(file));
            latest = done;
            if (order.install()) {
                messenger.tellPart(done);
                orders.put(job.submission(), order);
                submit(job.as("install"), new Action.Install(file));
                delete(file);
            } else {
                messenger.tell(done);
            }
        } catch (DeployException e) {
            failed(job, e.reason() + ": " + e.getMessage());
        } catch (IOException | RuntimeException e) {
            failed(job, "deploy.download: " + order.uri().getHost() + ": " + e.getMessage() + ". Ask again.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the job is told of at the next start
        } finally {
            running.set(null);
        }
    }

    private void failed(Job job, String error) {
        Job now = jobs.of(job.id()).map(Jobs.Entry::job).orElse(job);
        LOG.warn("{} of {} {}: {}", now.kind(), now.name(), now.version(), error);
        Notice notice = Notice.failed(now, error);
        latest = notice;
        messenger.tell(notice);
    }

    void install(Job job) throws Refusal {
        known(job);
        Path file = file(job);
        if (!Files.exists(file)) {
            throw Refusal.missing(
                    "deploy.not_downloaded", job.name() + " " + job.version() + " is not here. Download it first.");
        }
        asked(job, new Action.Install(file));
    }

    void uninstall(Job job) throws Refusal {
        known(job);
        asked(job, new Action.Remove(List.of(job.name())));
    }

    private void asked(Job job, Action action) throws Refusal {
        try {
            submit(job, action);
        } catch (DeployException e) {
            messenger.tell(Notice.failed(job, e.reason() + ": " + e.getMessage()));
        }
    }

    /** The job is kept before it is handed in, so that its outcome finds whom to tell. */
    private void submit(Job job, Action action) {
        jobs.open(job);
        var origin = new Origin("DEPLOY-V2", job.requester());
        Progress progress = deployment.submit(new Submission(job.submission(), origin, action, terms));
        if (progress.phase().isEnd()) {
            changed(progress); // the same wish again: nobody will tell of it but us
        }
    }

    private void known(Job job) throws Refusal {
        if (jobs.of(job.id()).filter(entry -> entry.end().isEmpty()).isPresent()) {
            throw Refusal.bad("deploy.job_known", "The job " + job.id() + " is worked on. Wait for its outcome.");
        }
    }

    /** @return whether anything was cancelled */
    boolean cancel() {
        Running now = running.get();
        if (now != null) {
            now.download().cancel();
            return true;
        }
        return jobs.all().stream()
                .filter(entry -> entry.end().isEmpty())
                .anyMatch(entry -> deployment.cancel(entry.job().submission()));
    }

    /** Of the download that runs, or ran last. */
    Optional<Notice> lastDownload() {
        return Optional.ofNullable(latest);
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
                hooks.call(order, file(job), DeploymentHook::postInstall);
            }
            messenger.tell(Notice.done(job));
        } catch (DeployException e) {
            messenger.tell(Notice.failed(job, e.reason() + ": installed, but " + e.getMessage()));
        }
    }

    private Path file(Job job) {
        return folder.resolve(job.name() + "_" + job.version() + ".dp");
    }

    private static void delete(Path file) throws IOException {
        for (String behind : List.of("", ".set.json", ".set.sig")) {
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + behind));
        }
    }
}
