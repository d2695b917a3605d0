// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.seam;

import io.penstock.kura.seam.EdgeStatistics;
import io.penstock.kura.seam.EdgeStatistics.State;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.eclipse.kura.wire.WireEnvelope;

/**
 * The seam between one port of an emitter and one port of a receiver.
 *
 * <p>Open, {@link #accept} is a direct call in the emitter's thread: a lease of the gate, one volatile read of the route,
 * the call, the lease back. Held, the emitter's thread leaves its envelope in the buffer, or waits for room. Draining,
 * a thread of the executor delivers what waited, and the route opens only when nothing waits and nothing of it is on its
 * way: no record overtakes another of its thread.
 *
 * <p>The edge passes records while nobody {@linkplain #hold() holds} it and its target accepts. Any thread may call any
 * method. A record is counted when its call has ended, or when it is held or refused, never before, so {@code in =
 * delivered + held + rejected} in each snapshot.
 */
public final class Edge {

    private final EdgeState state;
    private final Gate gate;
    private final Detour detour;
    private final Drainer drainer;

    /**
     * @param limits asked each time something is to be held
     * @param spill the file for what does not fit in memory; made when it is needed
     * @param drainers gives a thread to each drain; must not queue one behind another
     */
    public Edge(EdgeKey key, Supplier<Limits> limits, Path spill, Executor drainers) {
        this.state = new EdgeState(key, limits, new SpillFile(spill));
        this.gate = state.gate;
        this.detour = new Detour(state);
        this.drainer = new Drainer(state, drainers);
    }

    public EdgeKey key() {
        return state.key;
    }

    /** Takes an envelope of this emitter: delivers it, holds it, or counts it as rejected. Throws only what ends a VM. */
    public void accept(Object emitter, WireEnvelope envelope) {
        int records = envelope.getRecords().size();
        int weight = Math.max(records, 1);
        do {
            int lease = gate.enter(weight);
            Route open = gate.route();
            if (open.emitter() == emitter) {
                direct(open, envelope, records, lease, weight);
                return;
            }
            gate.retract(lease, weight);
        } while (!detour.take(emitter, envelope, records));
    }

    private void direct(Route open, WireEnvelope envelope, int records, int lease, int weight) {
        try {
            open.target().accept(envelope);
        } catch (Throwable t) {
            locked(() -> {
                gate.exit(lease, weight);
                state.tally.uncount(weight);
                if (state.trial && state.buffer.force(envelope)) {
                    state.tally.held(records);
                    state.park(t);
                } else {
                    state.tally.reject(state.log.refused(t), records);
                    state.fault();
                }
                return records;
            });
            rethrowFatal(t);
            return;
        }
        if (records == 0 || open.faulty()) {
            locked(() -> {
                gate.exit(lease, weight);
                state.tally.uncount(weight - records);
                state.recovered();
                return records;
            });
        } else {
            gate.exit(lease, weight);
        }
        if (gate.watched()) {
            settle();
        }
    }

    /** Takes an envelope of whoever is the live emitter. */
    public void acceptFromLive(WireEnvelope envelope) {
        locked(() -> state.source)
                .ifPresentOrElse(
                        emitter -> accept(emitter, envelope),
                        () -> reject("emitter.retired", envelope.getRecords().size()));
    }

    /** Puts an envelope behind what waits, past the bounds and without ever waiting or calling. */
    public void enqueue(WireEnvelope envelope) {
        int records = envelope.getRecords().size();
        change(() -> {
            if (state.closed || !state.buffer.force(envelope)) {
                state.tally.reject(state.closed ? "seam.closed" : "seam.full", records);
            } else {
                state.tally.held(records);
            }
        });
    }

    /** Counts records that were given to the host and will not be sent. */
    public void reject(String reason, long records) {
        change(() -> state.tally.reject(reason, records));
    }

    /** From now on this emitter's records pass, and nobody else's. */
    public void source(Optional<Object> emitter) {
        change(() -> state.source = emitter);
    }

    /** From now on records go to this target. */
    public void target(Target receiver) {
        change(() -> {
            state.target = receiver;
            state.refusing = "";
        });
    }

    /** Holds the edge until as many {@linkplain #release() releases}. Calls that are under way go on. */
    public void hold() {
        change(() -> state.holds++);
    }

    public void release() {
        change(() -> state.holds--);
    }

    /**
     * Something new is on trial, or is not any more: what a target refuses that never did waits meanwhile, and all that
     * follows it, until there is another target or the trial is over.
     */
    public void trial(boolean on) {
        change(() -> {
            state.trial = on && state.tally.rejected().isEmpty();
            state.refusing = on ? state.refusing : "";
        });
    }

    /** Why records wait that the target refused on trial; empty where none do. */
    public String refusing() {
        return locked(() -> state.refusing);
    }

    /** Looks anew whether the target accepts. */
    public void settle() {
        change(() -> {});
    }

    /** Whether records wait here and do not go on. */
    public boolean isHolding() {
        return locked(() -> state.state() == State.HOLDING);
    }

    /** Refuses all that waits, under this reason, and all that comes; gives the number of those that waited. */
    public long close(String reason) {
        return locked(() -> {
            long waited = state.buffer.clear();
            state.tally.rejectHeld(reason, waited);
            state.closed = true;
            state.settle();
            return waited;
        });
    }

    /**
     * Waits until no call is under way; meant for an edge that is held.
     *
     * @param deadline by {@link System#nanoTime()}
     * @return false where a call is still under way at the deadline
     */
    public boolean awaitIdle(long deadline) throws InterruptedException {
        state.lock.lockInterruptibly();
        try {
            return state.awaitIdle(deadline);
        } finally {
            state.lock.unlock();
        }
    }

    public EdgeStatistics statistics() {
        return locked(state::statistics);
    }

    private void change(Runnable what) {
        locked(() -> {
            what.run();
            if (state.settle()) {
                drainer.start();
            }
            return state;
        });
    }

    private <T> T locked(Supplier<T> what) {
        state.lock.lock();
        try {
            return what.get();
        } finally {
            state.lock.unlock();
        }
    }

    static void rethrowFatal(Throwable t) {
        if (t instanceof VirtualMachineError fatal && !(t instanceof StackOverflowError)) {
            throw fatal;
        }
    }
}
