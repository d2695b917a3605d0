// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.remote;

import io.penstock.cloud.request.Refusal;
import io.penstock.deploy.api.DeployException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.kura.deployment.hook.DeploymentHook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Downloads, one at a time, on a thread of their own. A job is on the disk before anything is done for it. */
final class Downloads {

    private static final Logger LOG = LoggerFactory.getLogger(Downloads.class);

    private final Jobs jobs;
    private final Messenger messenger;
    private final Parts parts;
    private final Hooks hooks;
    private final Supplier<Optional<SSLSocketFactory>> tls;
    private final ExecutorService thread;
    private final AtomicReference<Cancelling> running = new AtomicReference<>();
    private volatile Notice latest;

    /** What follows on a download. */
    @FunctionalInterface
    interface Next {
        void fetched(Order order, Path file);
    }

    Downloads(
            Jobs jobs,
            Messenger messenger,
            Parts parts,
            Hooks hooks,
            Supplier<Optional<SSLSocketFactory>> tls,
            ExecutorService thread) {
        this.jobs = jobs;
        this.messenger = messenger;
        this.parts = parts;
        this.hooks = hooks;
        this.tls = tls;
        this.thread = thread;
    }

    void start(Order order, Next next) throws Refusal {
        var cancelling = new Cancelling();
        if (!running.compareAndSet(null, cancelling)) {
            throw Refusal.failed(
                    "deploy.busy", "A download is IN_PROGRESS. Wait for its end, or cancel it by DEL download.");
        }
        try {
            jobs.begin(order.job());
            thread.execute(() -> work(order, cancelling, next));
        } catch (Refusal | RuntimeException e) {
            running.set(null);
            throw e;
        }
    }

    private void work(Order order, Cancelling cancelling, Next next) {
        Job job = order.job();
        Path file = parts.target(job);
        try {
            hooks.call(order, file, DeploymentHook::preDownload);
            if (order.again() || !isHere(order, file)) {
                new Download(
                                order,
                                file,
                                parts,
                                new Web(order, tls),
                                cancelling,
                                (size, percent) -> messenger.tell(
                                        last(Notice.working(job, percent).of(size))))
                        .run();
            }
            hooks.call(order, file, DeploymentHook::postDownload);
            cancelling.close();
            Notice done = last(Notice.done(job).of(Files.size(file)));
            if (order.install()) {
                messenger.tellPart(done);
                next.fetched(order, file);
            } else {
                messenger.tell(done);
            }
        } catch (DeployException e) {
            failed(job, e.reason() + ": " + e.getMessage());
        } catch (IOException e) {
            DeployException trouble = Trouble.of(e);
            failed(job, trouble.reason() + ": " + trouble.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the job is told of at the next start
        } catch (RuntimeException e) {
            broken(job, e);
        } finally {
            running.set(null);
        }
    }

    private static boolean isHere(Order order, Path file) throws IOException {
        return Files.exists(file)
                && (order.hash().isEmpty() || order.hash().get().fits(file));
    }

    private Notice last(Notice notice) {
        latest = notice;
        return notice;
    }

    private void broken(Job job, RuntimeException e) {
        if (e instanceof UncheckedIOException disk) {
            DeployException trouble = Trouble.of(disk.getCause());
            failed(job, trouble.reason() + ": " + trouble.getMessage());
        } else {
            LOG.error("the {} of {} {} failed", job.kind(), job.name(), job.version(), e);
            failed(job, "deploy.failed: It failed by a fault of the gateway: " + e + ". Look into its log.");
        }
    }

    private void failed(Job job, String error) {
        Job now = jobs.of(job.id()).map(Jobs.Entry::job).orElse(job);
        LOG.warn("{} of {} {}: {}", now.kind(), now.name(), now.version(), error);
        messenger.tell(last(Notice.failed(now, error)));
    }

    boolean isRunning() {
        return running.get() != null;
    }

    /** @return false where none runs, or it is being handed in */
    boolean cancel() {
        Cancelling now = running.get();
        return now != null && now.cancel();
    }

    /** Of the download that runs, or ran last. */
    Optional<Notice> last() {
        return Optional.ofNullable(latest);
    }
}
