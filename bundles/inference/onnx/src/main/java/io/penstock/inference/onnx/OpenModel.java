// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.onnx;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.penstock.inference.api.ModelDescriptor;
import io.penstock.inference.api.TensorSpec;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
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

    /** Bytes of the buffers of a cell, where one record does not need more: images are no cheaper in a batch. */
    private static final long LARGEST_BUFFERS = 1 << 20;

    private final ModelDescriptor descriptor;
    private final OrtSession session;
    private final int largestBatch;
    private final AtomicInteger references = new AtomicInteger(1);
    private final AtomicReference<Optional<Cell>> spare = new AtomicReference<>(Optional.empty());
    private final ConcurrentLinkedDeque<Cell> cells = new ConcurrentLinkedDeque<>(); // beside the spare one
    private final CompletableFuture<Void> closed = new CompletableFuture<>();
    private volatile Meter meter = Meter.idle();

    OpenModel(ModelDescriptor descriptor, OrtSession session) {
        this.descriptor = descriptor;
        this.session = session;
        this.largestBatch = largestBatch(descriptor);
    }

    /** A lease, or empty where the model was retired and its last lease is back. */
    Optional<Cell> lease() {
        for (int count = references.get(); count > 0; count = references.get()) {
            if (references.compareAndSet(count, count + 1)) {
                Optional<Cell> cell = spare.getAndSet(Optional.empty());
                return cell.isPresent() ? cell.get().begin() : another().begin();
            }
        }
        return Optional.empty();
    }

    void giveBack(Cell cell) {
        if (spare.get().isPresent() || !spare.compareAndSet(Optional.empty(), cell.kept())) {
            cells.push(cell);
        }
        release();
    }

    private Cell another() {
        Cell cell = cells.poll();
        return cell == null ? new Cell(this, largestBatch) : cell;
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

    Meter meter() {
        return meter;
    }

    /** Counts from now on with another one: a model that proves itself is not yet deciding. */
    void meter(Meter next) {
        meter = next;
    }

    static int largestBatch(ModelDescriptor descriptor) {
        var tensors = new ArrayList<>(descriptor.inputs());
        tensors.addAll(descriptor.outputs());
        if (!tensors.stream().allMatch(TensorSpec::batched)) {
            return 1;
        }
        long record = tensors.stream()
                .mapToLong(tensor ->
                        (long) tensor.elements() * ElementType.of(tensor.type()).orElseThrow().bytes)
                .sum();
        return (int) Math.max(1, Math.min(LARGEST_BATCH, LARGEST_BUFFERS / record));
    }

    private void release() {
        if (references.decrementAndGet() == 0) {
            spare.get().ifPresent(Cell::free);
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
