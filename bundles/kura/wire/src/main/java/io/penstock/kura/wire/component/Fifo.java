// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.component;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.kura.wire.WireEnvelope;
import org.eclipse.kura.wire.WireRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A queue and the one thread that passes on what is in it. {@link #put} runs on emitters' threads; the others are called
 * by one thread at a time.
 */
final class Fifo {

    private static final Logger LOG = LoggerFactory.getLogger(Fifo.class);

    private final String name;
    private final FifoQueue queue;
    private final StageCounters counters;
    private final Consumer<List<WireRecord>> emit;
    private Thread thread;

    Fifo(String name, FifoQueue queue, StageCounters counters, Consumer<List<WireRecord>> emit) {
        this.name = name;
        this.queue = queue;
        this.counters = counters;
        this.emit = emit;
        this.thread = start();
    }

    void put(WireEnvelope envelope) {
        int records = envelope.getRecords().size();
        counters.in(records);
        try {
            if (!queue.put(envelope)) {
                counters.rejected("fifo.full", records);
            }
        } catch (InterruptedException e) {
            counters.rejected("fifo.interrupted", records);
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until what was taken has been passed on, and gives the rest. */
    List<WireEnvelope> suspend() throws InterruptedException {
        queue.close();
        thread.join();
        List<WireEnvelope> left = queue.clear();
        counters.absorbed(records(left)); // they go on as somebody else's
        return left;
    }

    void resume(List<WireEnvelope> first) {
        counters.in(records(first));
        queue.open(first);
        if (!thread.isAlive()) {
            thread = start();
        }
    }

    void close() {
        queue.close();
        thread.interrupt();
        long left = records(queue.clear());
        if (left > 0) {
            LOG.warn("fifo.discarded: {} is gone, and {} records that waited in it", name, left);
        }
    }

    private static long records(List<WireEnvelope> envelopes) {
        return envelopes.stream().mapToLong(e -> e.getRecords().size()).sum();
    }

    private Thread start() {
        var starting = new Thread(this::run, name);
        starting.start();
        return starting;
    }

    private void run() {
        try {
            for (Optional<WireEnvelope> next = queue.take(); next.isPresent(); next = queue.take()) {
                List<WireRecord> records = next.get().getRecords();
                emit.accept(records);
                counters.passed(records.size());
                queue.done();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
