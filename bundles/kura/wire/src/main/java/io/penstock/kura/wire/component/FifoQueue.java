// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.component;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.eclipse.kura.wire.WireEnvelope;

/**
 * Envelopes in their order, up to a number. Any thread; the one that takes is one thread. While it is closed nothing is
 * given out, and what was taken stays counted until {@link #done()}.
 */
final class FifoQueue {

    private final Deque<WireEnvelope> waiting = new ArrayDeque<>();
    private int capacity;
    private boolean discard;
    private boolean closed;
    private int taken;

    FifoQueue(int capacity, boolean discard) {
        limit(capacity, discard);
    }

    /** What is in the queue stays, even where it is more than that. */
    synchronized void limit(int most, boolean discardMore) {
        if (most < 1) {
            throw new IllegalArgumentException("fifo.bad_capacity: queue.capacity is " + most + ". Give 1 or more.");
        }
        capacity = most;
        discard = discardMore;
        notifyAll();
    }

    /** Waits for room, unless it is to discard: then false where there is none. */
    synchronized boolean put(WireEnvelope envelope) throws InterruptedException {
        while (waiting.size() >= capacity) {
            if (discard) {
                return false;
            }
            wait();
        }
        waiting.add(envelope);
        notifyAll();
        return true;
    }

    /** Waits for an envelope; empty when the queue is closed. */
    synchronized Optional<WireEnvelope> take() throws InterruptedException {
        while (waiting.isEmpty() && !closed) {
            wait();
        }
        if (closed) {
            return Optional.empty();
        }
        WireEnvelope envelope = waiting.remove();
        taken = envelope.getRecords().size();
        notifyAll();
        return Optional.of(envelope);
    }

    /** What was taken has been passed on. */
    synchronized void done() {
        taken = 0;
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }

    /** Gives up all that waits. */
    synchronized List<WireEnvelope> clear() {
        var left = new ArrayList<>(waiting);
        waiting.clear();
        notifyAll();
        return left;
    }

    /** Opens the queue with these before what has come meanwhile. */
    synchronized void open(List<WireEnvelope> first) {
        for (int i = first.size() - 1; i >= 0; i--) {
            waiting.addFirst(first.get(i));
        }
        closed = false;
        notifyAll();
    }

    synchronized long records() {
        return taken + waiting.stream().mapToLong(e -> e.getRecords().size()).sum();
    }
}
