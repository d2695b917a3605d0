// SPDX-License-Identifier: Apache-2.0
package io.penstock.driver.modbus;

import io.penstock.kura.seam.LinkStatistics.State;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether a line is up, told to the log on the edges only. Written under the line's lock, read by anybody. */
final class LinkState {

    private static final Logger LOG = LoggerFactory.getLogger(LinkState.class);

    /** State and reason in one reference, so that a reader never sees those of two instants. */
    record Seen(State state, String reason) {}

    private final String pid;
    private final AtomicLong connects = new AtomicLong();
    private final AtomicLong failures = new AtomicLong();
    private volatile Seen seen = new Seen(State.IDLE, "");

    LinkState(String pid) {
        this.pid = pid;
    }

    void up(Settings.Endpoint peer) {
        if (seen.state != State.UP) {
            seen = new Seen(State.UP, "");
            connects.incrementAndGet();
            LOG.info("{}: {} answers", pid, peer);
        }
    }

    void down(Settings.Endpoint peer, FieldException why, Duration pause) {
        boolean edge = seen.state != State.DOWN;
        seen = new Seen(State.DOWN, why.getMessage());
        failures.incrementAndGet();
        if (edge) {
            LOG.warn("{}: {} is away; next try in {} ms. {}", pid, peer, pause.toMillis(), why.getMessage());
        }
    }

    void idle() {
        seen = new Seen(State.IDLE, "");
    }

    Seen seen() {
        return seen;
    }

    long connects() {
        return connects.get();
    }

    long failures() {
        return failures.get();
    }
}
