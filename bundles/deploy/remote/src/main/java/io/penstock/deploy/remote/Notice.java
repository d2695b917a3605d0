// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.remote;

import java.util.Optional;
import org.eclipse.kura.message.KuraPayload;

/**
 * What Kapua is told of a job. The metrics' types are what Kapua casts them to.
 *
 * @param size of the file in bytes; only of downloads
 * @param error reason code and sentence, where it failed
 */
record Notice(Job job, Status status, int percent, Optional<Long> size, Optional<String> error) {

    /** Kapua maps no others. */
    enum Status {
        IN_PROGRESS,
        COMPLETED,
        FAILED
    }

    static Notice working(Job job, int percent) {
        return new Notice(job, Status.IN_PROGRESS, percent, Optional.empty(), Optional.empty());
    }

    static Notice done(Job job) {
        return new Notice(job, Status.COMPLETED, 100, Optional.empty(), Optional.empty());
    }

    static Notice failed(Job job, String error) {
        return new Notice(job, Status.FAILED, 100, Optional.empty(), Optional.of(error));
    }

    Notice of(long bytes) {
        return new Notice(job, status, percent, Optional.of(bytes), error);
    }

    boolean isEnd() {
        return status != Status.IN_PROGRESS;
    }

    KuraPayload payload() {
        var payload = new KuraPayload();
        String prefix = "dp." + job.kind() + ".";
        payload.addMetric("client.id", job.client());
        payload.addMetric("job.id", job.id());
        payload.addMetric("dp.name", job.name());
        payload.addMetric("dp.version", job.version());
        payload.addMetric(prefix + "status", status.name());
        payload.addMetric(prefix + "progress", percent);
        size.ifPresent(bytes -> payload.addMetric(prefix + "size", (int) Math.min(Integer.MAX_VALUE, bytes)));
        error.ifPresent(text -> payload.addMetric(prefix + "error.message", text));
        return payload;
    }
}
