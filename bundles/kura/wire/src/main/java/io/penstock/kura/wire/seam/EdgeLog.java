// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.seam;

import io.penstock.kura.seam.RejectedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What an edge tells the operator: the edge of each state once, never a record. Guarded by its edge's lock. */
final class EdgeLog {

    private static final Logger LOG = LoggerFactory.getLogger(Edge.class);

    private final EdgeKey key;
    private String refusing = "";
    private boolean blocked;
    private boolean rejecting;

    EdgeLog(EdgeKey key) {
        this.key = key;
    }

    /** Gives the reason code of what a receiver threw. */
    String refused(Throwable thrown) {
        String reason = thrown instanceof RejectedException r ? r.reason() : "receiver.threw";
        if (!reason.equals(refusing)) {
            refusing = reason;
            LOG.warn(
                    "{}: {} refuses records of {}; they are counted as rejected.", reason, key.receiver(), key, thrown);
        }
        return reason;
    }

    /** Gives the reason code of what a receiver threw on trial. */
    String waiting(Throwable thrown) {
        String reason = thrown instanceof RejectedException r ? r.reason() : "receiver.threw";
        LOG.warn("{}: {} refuses records of {} on trial; they wait.", reason, key.receiver(), key, thrown);
        return reason;
    }

    void recovered() {
        LOG.info("{} takes the records of {} again, after {}", key.receiver(), key, refusing);
        refusing = "";
    }

    void blocked(long records, long bytes) {
        if (!blocked) {
            blocked = true;
            LOG.warn(
                    "seam.full: {} holds {} records ({} bytes) and {} now waits. Bring {} back.",
                    key,
                    records,
                    bytes,
                    key.emitter(),
                    key.receiver());
        }
    }

    void full() {
        if (!rejecting) {
            rejecting = true;
            LOG.warn("seam.full: {} rejects records until {} is back.", key, key.receiver());
        }
    }

    void open() {
        if (blocked || rejecting) {
            LOG.info("{} is open again", key);
        }
        blocked = false;
        rejecting = false;
    }
}
