// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.host;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.eclipse.kura.wire.WireEnvelope;

/**
 * What an instance emitted before it was live: kept, up to a bound, until it is.
 *
 * <p>Any thread; the monitor is held while the kept envelopes are handed on, so {@code to} must not wait or call
 * components.
 */
final class Standby {

    private record Early(int port, WireEnvelope envelope) {}

    private final int most;
    private final Deque<Early> kept = new ArrayDeque<>();
    private final Map<Integer, Long> discarded = new TreeMap<>();
    private boolean over;

    /** @param most envelopes that are kept; later ones are discarded */
    Standby(int most) {
        this.most = most;
    }

    /** False: the instance is live, emit as usual. */
    synchronized boolean keep(int port, WireEnvelope envelope) {
        if (over) {
            return false;
        }
        if (kept.size() < most) {
            kept.add(new Early(port, envelope));
        } else {
            discard(port, envelope);
        }
        return true;
    }

    /** Hands on what was kept, in order, with {@code before} done first; from now on nothing is kept. */
    synchronized void release(Runnable before, BiConsumer<Integer, WireEnvelope> to) {
        before.run();
        over = true;
        kept.forEach(early -> to.accept(early.port(), early.envelope()));
        kept.clear();
    }

    /** Discards what was kept. */
    synchronized void withdraw() {
        kept.forEach(early -> discard(early.port(), early.envelope()));
        kept.clear();
    }

    /** Records that were discarded since this was last asked, by port. */
    synchronized Map<Integer, Long> takeDiscarded() {
        var taken = Map.copyOf(discarded);
        discarded.clear();
        return taken;
    }

    private void discard(int port, WireEnvelope envelope) {
        discarded.merge(port, (long) envelope.getRecords().size(), Long::sum);
    }
}
