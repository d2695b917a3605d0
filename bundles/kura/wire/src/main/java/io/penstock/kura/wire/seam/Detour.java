// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.seam;

import java.util.Optional;
import org.eclipse.kura.wire.WireEnvelope;

/**
 * The way of an envelope that found its edge closed: into the buffer, or a wait for room, or a refusal.
 *
 * <p>Runs on the emitter's thread. A wait ends when there is room, when the edge opens or closes, at the time limit, or
 * with an interrupt, which stays set.
 *
 * <p>A flood waits a moment before it is buffered: a swap takes milliseconds, and an emitter that does nothing but emit
 * would leave more behind in them than the receiver then takes in a second.
 */
final class Detour {

    private static final int FLOOD = 1_000;
    private static final long MOMENT_NS = 100_000_000;

    private final EdgeState state;

    Detour(EdgeState state) {
        this.state = state;
    }

    /** False: the edge is open now, try again. */
    boolean take(Object emitter, WireEnvelope envelope, int records) {
        state.lock.lock();
        try {
            if (state.gate.watched()) {
                state.changed.signalAll(); // somebody may have seen the lease that was taken back
            }
            long left = state.limits.get().block().toNanos();
            while (true) {
                Optional<String> refusal = refusal(emitter);
                if (refusal.isPresent()) {
                    state.tally.reject(refusal.get(), records);
                    return true;
                }
                if (state.gate.route().emitter() == emitter) {
                    return false;
                }
                boolean drainer = state.drain.isPresent() && state.drain.get().isMine();
                long pause = drainer ? 0 : pause();
                if (pause == 0 && state.buffer.offer(envelope)) {
                    state.drain.ifPresent(Drain::admitted);
                    state.tally.held(records);
                    return true;
                }
                if (drainer || left < 0) {
                    state.tally.reject("seam.full", records);
                    state.log.full();
                    return true;
                }
                left = pause == 0 ? awaitRoom(left) : awaitTurn(left, pause);
            }
        } catch (InterruptedException e) {
            state.tally.reject("seam.interrupted", records);
            Thread.currentThread().interrupt();
            return true;
        } finally {
            state.lock.unlock();
        }
    }

    private Optional<String> refusal(Object emitter) {
        if (state.closed) {
            return Optional.of("seam.closed");
        }
        boolean live = state.source.isPresent() && state.source.get() == emitter;
        return live ? Optional.empty() : Optional.of("emitter.retired");
    }

    /** Longest wait in ns before it is asked again whether the envelope may be buffered; 0 where it may be now. */
    private long pause() {
        if (state.draining) {
            return state.drain.filter(Drain::admits).isPresent() ? 0 : Long.MAX_VALUE;
        }
        return state.buffer.records() < FLOOD ? 0 : Math.max(0, state.holdingSince + MOMENT_NS - System.nanoTime());
    }

    /** Gives what is left of the time limit, in ns: 0 where there is none, less than 0 when it is used up. */
    private long awaitRoom(long left) throws InterruptedException {
        state.log.blocked(state.buffer.records(), state.buffer.bytes());
        if (left == 0) {
            state.changed.await();
            return 0;
        }
        long rest = state.changed.awaitNanos(left);
        return rest == 0 ? -1 : rest;
    }

    /** Beside a drain the receiver's pace decides, as it decides how long a direct call takes. */
    private long awaitTurn(long left, long pause) throws InterruptedException {
        state.changed.awaitNanos(pause);
        return left;
    }
}
