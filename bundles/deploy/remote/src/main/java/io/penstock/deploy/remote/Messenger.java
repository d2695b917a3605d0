// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.remote;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.cloudconnection.message.KuraMessage;
import org.eclipse.kura.cloudconnection.publisher.CloudNotificationPublisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells Kapua. A step that cannot be told now is not told later; an end is kept and told until somebody takes it.
 *
 * <p>Everything runs on the one thread that it is given, so that a job's notifications keep their order.
 */
final class Messenger {

    private static final Logger LOG = LoggerFactory.getLogger(Messenger.class);
    private static final Duration AGAIN = Duration.ofSeconds(3);

    private final Jobs jobs;
    private final Supplier<List<CloudNotificationPublisher>> publishers;
    private final ScheduledExecutorService thread;

    Messenger(Jobs jobs, Supplier<List<CloudNotificationPublisher>> publishers, ScheduledExecutorService thread) {
        this.jobs = jobs;
        this.publishers = publishers;
        this.thread = thread;
        thread.scheduleWithFixedDelay(this::tellEnds, 0, AGAIN.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** On the disk when this returns, where it is an end. */
    void tell(Notice notice) {
        if (notice.isEnd()) {
            jobs.ended(notice);
            thread.execute(() -> {
                send(notice);
                tellEnds();
            });
        } else {
            thread.execute(() -> send(notice));
        }
    }

    /** An end of one part of a job, after which another part follows. */
    void tellPart(Notice notice) {
        thread.execute(() -> send(notice));
    }

    private void tellEnds() {
        for (Jobs.Entry entry : jobs.all()) {
            entry.untold().filter(this::send).ifPresent(jobs::told);
        }
    }

    private boolean send(Notice notice) {
        if (notice.isEnd()
                && jobs.of(notice.job().id()).filter(Jobs.Entry::told).isPresent()) {
            return false; // told meanwhile
        }
        var message = new KuraMessage(
                notice.payload(),
                Map.of(
                        "appId",
                        "DEPLOY-V2",
                        "messageType",
                        notice.job().kind(),
                        "requestorClientId",
                        notice.job().requester()));
        for (CloudNotificationPublisher publisher : publishers.get()) {
            try {
                publisher.publish(message);
                jobs.told(notice);
                return true;
            } catch (KuraException | RuntimeException e) {
                LOG.debug("not told now: {}", notice, e);
            }
        }
        return false;
    }
}
