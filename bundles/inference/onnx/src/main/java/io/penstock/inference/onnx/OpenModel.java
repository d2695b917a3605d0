// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.onnx;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.penstock.inference.api.ModelDescriptor;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A session and its leases.
 *
 * <p>Counted by references: one is the owner's, each lease has one. The owner gives its own back with {@link #retire};
 * who returns the last one closes the session. {@code run} of a session may be called by several threads; each has a
 * {@link Cell} of its own.
 */
final class OpenModel {

    private static final Logger LOG = LoggerFactory.getLogger(OpenModel.class);

    /** Batches longer than this bring less than 4 % more records per second (facts of the runtime, mlp8 and ae64). */
    static final int LARGEST_BATCH = 64;

    private final ModelDescriptor descriptor;
    private final OrtSession session;
    private final int largestBatch;
    private final AtomicInteger references = new AtomicInteger(1);
    private final ConcurrentLinkedDeque<Cell> cells = new ConcurrentLinkedDeque<>();
    private final CompletableFuture<Void> closed = new CompletableFuture<>();
    private final Histogram latency = new Histogram();
    private final LongAdder decided = new LongAdder();

    OpenModel(ModelDescriptor descriptor, OrtSession session) {
        this.descriptor = descriptor;
        this.session = session;
        boolean batched = descriptor.inputs().stream().allMatch(tensor -> tensor.batched())
                && descriptor.outputs().stream().allMatch(tensor -> tensor.batched());
        this.largestBatch = batched ? LARGEST_BATCH : 1;
    }

    /** A lease, or empty where the model was retired and its last lease is back. */
    Optional<Cell> lease() {
        for (int count = references.get(); count > 0; count = references.get()) {
            if (references.compareAndSet(count, count + 1)) {
                Cell cell = cells.poll();
                return Optional.of(cell == null ? new Cell(this, largestBatch) : cell);
            }
        }
        return Optional.empty();
    }

    void giveBack(Cell cell) {
        cells.push(cell);
        release();
    }

    /** Closes the session when the last lease is back; the stage completes then. Called once, by the owner. */
    CompletionStage<Void> retire() {
        release();
        return closed;
    }

    ModelDescriptor descriptor() {
        return descriptor;
    }

    OrtSession session() {
        return session;
    }

    void ran(int batch, long nanos) {
        latency.add(nanos);
        decided.add(batch);
    }

    Histogram latency() {
        return latency;
    }

    long decided() {
        return decided.sum();
    }

    private void release() {
        if (references.decrementAndGet() == 0) {
            cells.forEach(Cell::free);
            try {
                session.close();
            } catch (OrtException e) {
                LOG.warn("session of {} {} did not close", descriptor.name(), descriptor.version(), e);
            }
            closed.complete(null);
        }
    }
}
