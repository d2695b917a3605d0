// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.seam;

import io.penstock.kura.seam.EdgeStatistics;
import io.penstock.kura.seam.EdgeStatistics.State;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * All of an edge that is not on its open path. Every member is guarded by {@link #lock}, which is never held over a call
 * to a target; {@link #changed} is signalled whenever something that somebody may wait for has changed.
 */
final class EdgeState {

    final EdgeKey key;
    final Supplier<Limits> limits;
    final EdgeLog log;
    final HoldBuffer buffer;
    final Gate gate = new Gate();
    final Tally tally = new Tally();
    final ReentrantLock lock = new ReentrantLock();
    final Condition changed = lock.newCondition();

    Optional<Object> source = Optional.empty();
    Target target = Target.AWAY;
    int holds;
    boolean closed;
    /** Since when nothing passes, by {@link System#nanoTime()}. */
    long holdingSince = System.nanoTime();
    /** The last call threw. */
    boolean faulty;
    /** Something new is on trial, and this target never refused anything before. */
    boolean trial;
    /** What the target refused on trial; empty where it did not. */
    String refusing = "";
    /** A drainer has been asked for, or is at work. */
    boolean draining;
    /** The drainer at work. */
    Optional<Drain> drain = Optional.empty();

    private int watchers;
    private boolean holding = true;

    EdgeState(EdgeKey key, Supplier<Limits> limits, SpillFile spill) {
        this.key = key;
        this.limits = limits;
        this.log = new EdgeLog(key);
        this.buffer = new HoldBuffer(limits, spill);
    }

    boolean passable() {
        return holds == 0 && !closed && refusing.isEmpty() && target.accepts();
    }

    State state() {
        if (!passable()) {
            return State.HOLDING;
        }
        return buffer.isEmpty() && !draining ? State.OPEN : State.DRAINING;
    }

    /** Sets the route by what holds now; true: what waits is to be drained, and nobody does yet. */
    boolean settle() {
        State state = state();
        if (state != State.HOLDING) {
            holding = false;
        } else if (!holding) {
            holding = true;
            holdingSince = System.nanoTime();
        }
        if (state == State.OPEN) {
            gate.route(source.map(s -> new Route(s, target, faulty)).orElse(Route.CLOSED));
            log.open();
        } else {
            gate.route(Route.CLOSED);
        }
        drain.ifPresent(Drain::interrupt);
        changed.signalAll();
        return state == State.DRAINING && !draining;
    }

    /** A target threw on trial: nothing passes until another is there, or the trial is over. */
    void park(Throwable thrown) {
        refusing = log.waiting(thrown);
        settle();
    }

    /** A target threw. */
    void fault() {
        faulty = true;
        settle();
    }

    /** A target returned. */
    void recovered() {
        if (faulty) {
            faulty = false;
            log.recovered();
            settle();
        }
    }

    boolean awaitIdle(long deadline) throws InterruptedException {
        watchers++;
        gate.watched(true);
        try {
            while (!gate.idle()) {
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                changed.awaitNanos(left);
            }
            return true;
        } finally {
            watchers--;
            gate.watched(watchers > 0);
        }
    }

    EdgeStatistics statistics() {
        long exited = gate.exited();
        return new EdgeStatistics(
                key.emitter(),
                key.emitterPort(),
                key.receiver(),
                key.receiverPort(),
                state(),
                tally.in(exited),
                tally.delivered(exited),
                buffer.records(),
                buffer.bytes(),
                tally.rejected());
    }
}
