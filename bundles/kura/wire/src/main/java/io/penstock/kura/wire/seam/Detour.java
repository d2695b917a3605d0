// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.seam;

import java.util.Optional;
import org.eclipse.kura.wire.WireEnvelope;

/**
 * The way of an envelope that found its edge closed: into the buffer, or a wait for room, or a refusal.
 *
 * <p>Runs on the emitter's thread. A wait ends when there is room, when the edge opens or closes, at the time limit, or
 * with an interrupt, which stays set.
 */
final class Detour {

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
                boolean admitted = drainer || admits();
                if (admitted && state.buffer.offer(envelope)) {
                    state.drain.ifPresent(Drain::admitted);
                    state.tally.held(records);
                    return true;
                }
                if (drainer || left < 0) {
                    state.tally.reject("seam.full", records);
                    state.log.full();
                    return true;
                }
                left = admitted ? awaitRoom(left) : awaitTurn(left);
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

    private boolean admits() {
        return state.drain.map(Drain::admits).orElse(!state.draining);
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
    private long awaitTurn(long left) throws InterruptedException {
        state.changed.await();
        return left;
    }
}
