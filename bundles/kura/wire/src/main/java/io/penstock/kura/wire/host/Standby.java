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
 * <p>Beyond the bound an emitter waits, once the host knows the instance; before that, in its activation, it must not wait
 * for what comes after, and what is too much is discarded. Any thread; the monitor is held while the kept envelopes are
 * handed on, so {@code to} must not wait or call components.
 */
final class Standby {

    private record Early(int port, WireEnvelope envelope) {}

    private final int most;
    private final Deque<Early> kept = new ArrayDeque<>();
    private final Map<Integer, Long> discarded = new TreeMap<>();
    private boolean known;
    private boolean withdrawn;
    private boolean over;

    /** @param most envelopes that are kept */
    Standby(int most) {
        this.most = most;
    }

    /** The host knows the instance: it will be released or withdrawn. */
    synchronized void known() {
        known = true;
    }

    /** False: the instance is live, emit as usual. */
    synchronized boolean keep(int port, WireEnvelope envelope) {
        try {
            while (kept.size() >= most && known && !withdrawn && !over) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (over) {
            return false;
        }
        if (withdrawn || kept.size() >= most) {
            discard(port, envelope);
        } else {
            kept.add(new Early(port, envelope));
        }
        return true;
    }

    /** Hands on what was kept, in order; from now on nothing is kept, and {@code after} opens the way past this. */
    synchronized void release(BiConsumer<Integer, WireEnvelope> to, Runnable after) {
        kept.forEach(early -> to.accept(early.port(), early.envelope()));
        kept.clear();
        over = true;
        after.run(); // not before: what is emitted past this would overtake what was kept
        notifyAll();
    }

    /** Discards what was kept, and what still comes. */
    synchronized void withdraw() {
        withdrawn = true;
        notifyAll();
        kept.forEach(early -> discard(early.port(), early.envelope()));
        kept.clear();
    }

    /** Records that were discarded since this was last asked, by port; none before the host knows the instance. */
    synchronized Map<Integer, Long> takeDiscarded() {
        if (!known) {
            return Map.of();
        }
        var taken = Map.copyOf(discarded);
        discarded.clear();
        return taken;
    }

    private void discard(int port, WireEnvelope envelope) {
        discarded.merge(port, (long) envelope.getRecords().size(), Long::sum);
    }
}
