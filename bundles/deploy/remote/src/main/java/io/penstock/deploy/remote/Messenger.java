// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.remote;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.cloudconnection.message.KuraMessage;
import org.eclipse.kura.cloudconnection.publisher.CloudNotificationPublisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells Kapua, by the connection that a job came by. A step that cannot be told now is not told later; an end is kept and
 * told until its arrival is confirmed.
 *
 * <p>Everything runs on the one thread that it is given, so that a job's notifications keep their order.
 */
final class Messenger {

    private static final Logger LOG = LoggerFactory.getLogger(Messenger.class);
    private static final Duration AGAIN = Duration.ofSeconds(3);
    private static final Duration LOST = Duration.ofSeconds(30);

    private final Jobs jobs;
    private final Publishers publishers;
    private final ScheduledExecutorService thread;
    private final Map<String, Sent> sent = new HashMap<>(); // the thread's, and nobody else's

    /** An end on its way; what is not confirmed in time is told again. */
    private record Sent(Notice notice, long nanos) {}

    Messenger(Jobs jobs, Publishers publishers, ScheduledExecutorService thread) {
        this.jobs = jobs;
        this.publishers = publishers;
        this.thread = thread;
        publishers.heard(this::confirmed);
    }

    /** From here on ends are told that nobody has yet; once. */
    void open() {
        thread.scheduleWithFixedDelay(this::tellEnds, 0, AGAIN.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** An end is on the disk when this returns, or as soon as the disk takes it. */
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

    /** A message that was sent has arrived. Any thread. */
    private void confirmed(String message) {
        try {
            thread.execute(() -> Optional.ofNullable(sent.remove(message)).ifPresent(each -> jobs.told(each.notice())));
        } catch (RejectedExecutionException e) {
            LOG.debug("closed: {} is told again after the start", message, e);
        }
    }

    private void tellEnds() {
        jobs.settle();
        sent.values().removeIf(each -> System.nanoTime() - each.nanos() > LOST.toNanos());
        for (Jobs.Entry entry : jobs.all()) {
            entry.untold().filter(notice -> !onItsWay(notice.job())).ifPresent(this::send);
        }
    }

    private boolean onItsWay(Job job) {
        return sent.values().stream().anyMatch(each -> each.notice().job().equals(job));
    }

    private void send(Notice notice) {
        if (notice.isEnd()
                && (onItsWay(notice.job())
                        || jobs.of(notice.job().id()).filter(Jobs.Entry::told).isPresent())) {
            return; // told meanwhile, by who looks for untold ends
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
        for (Map.Entry<String, CloudNotificationPublisher> each :
                publishers.of(notice.job()).entrySet()) {
            try {
                String id = Publishers.message(each.getKey(), each.getValue().publish(message));
                if (notice.isEnd()) {
                    sent.put(id, new Sent(notice, System.nanoTime()));
                }
                return;
            } catch (KuraException | RuntimeException e) {
                LOG.debug("not told now: {}", notice, e);
            }
        }
    }
}
