// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.seam;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.eclipse.kura.wire.WireEnvelope;

/**
 * Delivers what waits at an edge, one envelope after the other, until nothing waits or the edge is held again.
 *
 * <p>At most one run per edge, on a thread of the executor. The envelope that is on its way stays at the head of the
 * buffer and counts as held until its call has returned.
 */
final class Drainer {

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
                Optional<WireEnvelope> head = state.buffer.head();
                state.tally.rejectHeld("seam.spill_lost", state.buffer.takeLost());
                if (head.isEmpty()) {
                    break;
                }
                deliver(head.get());
                drain.left();
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

    /** Gives the lock away for the call. */
    private void deliver(WireEnvelope envelope) {
        Target receiver = state.target;
        int lease = state.gate.enter(1);
        Optional<Throwable> thrown = Optional.empty();
        state.lock.unlock();
        try {
            receiver.accept(envelope);
        } catch (Throwable t) {
            thrown = Optional.of(t);
        } finally {
            state.lock.lock();
        }
        state.gate.exit(lease, 1);
        state.tally.uncount(1);
        if (state.closed) {
            return; // all that waited was refused, this with it
        }
        int records = state.buffer.remove();
        if (thrown.isPresent()) {
            state.tally.rejectHeld(state.log.refused(thrown.get()), records);
            state.fault();
            Edge.rethrowFatal(thrown.get());
        } else {
            state.tally.drained(records);
            state.recovered();
        }
    }
}
