// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.seam;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.eclipse.kura.wire.WireEnvelope;

/**
 * Delivers what waits at an edge, one envelope after the other, until nothing waits or the edge is held again.
 *
 * <p>At most one run per edge, on a thread of the executor. The lock is taken once for a batch, of a number and a time,
 * since handing it to and fro costs more than a call; the envelopes of a batch stay at the head of the buffer and count as
 * held until it is over. Whoever changes the edge ends the batch after the call that is under way.
 */
final class Drainer {

    private static final int BATCH = 256;
    private static final long BATCH_NS = 1_000_000;

    private final EdgeState state;
    private final Executor threads;

    Drainer(EdgeState state, Executor threads) {
        this.state = state;
        this.threads = threads;
    }

    /** Called with the edge's lock. */
    void start() {
        state.draining = true;
        try {
            threads.execute(this::run);
        } catch (RejectedExecutionException e) {
            state.draining = false; // the host is closing, and closes the edge next
        }
    }

    private void run() {
        state.lock.lock();
        try {
            var drain = new Drain();
            state.drain = Optional.of(drain);
            while (state.passable()) {
                List<WireEnvelope> heads = state.buffer.heads(BATCH);
                state.tally.rejectHeld("seam.spill_lost", state.buffer.takeLost());
                if (heads.isEmpty()) {
                    break;
                }
                deliver(heads, drain);
                if (state.gate.watched() || drain.admits()) {
                    state.changed.signalAll();
                }
            }
        } finally {
            state.drain = Optional.empty();
            state.draining = false;
            if (state.settle()) {
                start();
            }
            state.lock.unlock();
        }
    }

    /** Gives the lock away for the calls, of which the first always is made. */
    private void deliver(List<WireEnvelope> heads, Drain drain) {
        Target receiver = state.target;
        int lease = state.gate.enter(1);
        int done = 0;
        Optional<Throwable> thrown = Optional.empty();
        drain.begin();
        state.lock.unlock();
        try {
            long end = System.nanoTime() + BATCH_NS;
            do {
                receiver.accept(heads.get(done));
                done++;
            } while (done < heads.size() && !drain.interrupted() && System.nanoTime() < end);
        } catch (Throwable t) {
            thrown = Optional.of(t);
        } finally {
            state.lock.lock();
        }
        state.gate.exit(lease, 1);
        state.tally.uncount(1);
        if (!state.closed) { // else all that waited was refused, these with it
            account(done, thrown, drain);
        }
        thrown.ifPresent(Edge::rethrowFatal);
    }

    private void account(int done, Optional<Throwable> thrown, Drain drain) {
        for (int i = 0; i < done; i++) {
            state.tally.drained(state.buffer.remove());
            drain.left();
        }
        if (done > 0) {
            state.recovered();
        }
        if (thrown.isPresent() && state.trial) {
            state.park(thrown.get());
        } else if (thrown.isPresent()) {
            state.tally.rejectHeld(state.log.refused(thrown.get()), state.buffer.remove());
            drain.left();
            state.fault();
        }
    }
}
