// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.host;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.kura.wire.WireEnvelope;
import org.eclipse.kura.wire.graph.PortAggregator;
import org.eclipse.kura.wire.graph.ReceiverPort;

/**
 * Puts the envelopes of several ports side by side: one slot per port, the newest envelope in it.
 *
 * <p>A barrier gives the slots on when all are full, and empties them; a cache gives them on, null where nothing came
 * yet, at each envelope. Sets are given on in order, one at a time, on the thread of an emitter that found nobody
 * giving; the monitor is not held meanwhile.
 */
final class Aggregator implements PortAggregator {

    private final boolean barrier;
    private final List<WireEnvelope> slots;
    private final Deque<List<WireEnvelope>> ready = new ArrayDeque<>();
    private Optional<Consumer<List<WireEnvelope>>> consumer = Optional.empty();
    private boolean giving;

    private Aggregator(List<ReceiverPort> ports, boolean barrier) {
        this.barrier = barrier;
        this.slots = new ArrayList<>(Collections.nCopies(ports.size(), null));
    }

    static Aggregator over(List<ReceiverPort> ports, boolean barrier) {
        var aggregator = new Aggregator(ports, barrier);
        for (int i = 0; i < ports.size(); i++) {
            int port = i;
            ports.get(i).onWireReceive(envelope -> aggregator.receive(port, envelope));
        }
        return aggregator;
    }

    @Override
    public synchronized void onWireReceive(Consumer<List<WireEnvelope>> taker) {
        consumer = Optional.of(Objects.requireNonNull(taker));
    }

    private void receive(int port, WireEnvelope envelope) {
        if (!put(port, envelope)) {
            return;
        }
        for (Optional<Runnable> next = next(); next.isPresent(); next = next()) {
            try {
                next.get().run();
            } catch (RuntimeException e) {
                stopGiving();
                throw e;
            }
        }
    }

    /** Whether this thread is to give on what is ready. */
    private synchronized boolean put(int port, WireEnvelope envelope) {
        slots.set(port, envelope);
        if (!barrier || !slots.contains(null)) {
            ready.add(Collections.unmodifiableList(new ArrayList<>(slots)));
        }
        if (barrier && !slots.contains(null)) {
            Collections.fill(slots, null);
        }
        if (giving || ready.isEmpty()) {
            return false;
        }
        giving = true;
        return true;
    }

    private synchronized Optional<Runnable> next() {
        List<WireEnvelope> set = ready.poll();
        if (set == null) {
            giving = false;
            return Optional.empty();
        }
        return Optional.of(() -> consumer.ifPresent(c -> c.accept(set)));
    }

    private synchronized void stopGiving() {
        giving = false;
    }
}
