// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.penstock.inference.api.InferenceException;
import io.penstock.inference.api.Lease;
import io.penstock.inference.api.ModelDescriptor;
import io.penstock.inference.api.TensorSpec;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The buffers of one run at a time: inputs that are filled in place and outputs that the runtime writes in place, bound
 * to tensors once for each batch size. As a lease, it belongs to the thread that has it; in between, to the pool of its
 * {@link OpenModel}.
 */
final class Cell implements Lease {

    /** Tensors over the first part of the buffers. */
    private record Binding(Map<String, OnnxTensor> inputs, Map<String, OnnxTensor> outputs) {}

    private final OpenModel owner;
    private final ByteBuffer[] inputs;
    private final ByteBuffer[] outputs;
    private final FloatBuffer[] inputFloats;
    private final FloatBuffer[] outputFloats;
    private final Binding[] bindings;
    private final Optional<Cell> kept = Optional.of(this);
    private boolean leased;

    Cell(OpenModel owner, int largestBatch) {
        this.owner = owner;
        ModelDescriptor model = owner.descriptor();
        this.inputs = buffers(model.inputs(), largestBatch);
        this.outputs = buffers(model.outputs(), largestBatch);
        this.inputFloats = floats(inputs);
        this.outputFloats = floats(outputs);
        this.bindings = new Binding[largestBatch + 1];
    }

    @Override
    public ModelDescriptor model() {
        return owner.descriptor();
    }

    @Override
    public int largestBatch() {
        return bindings.length - 1;
    }

    @Override
    public FloatBuffer floats(int index) {
        return inputFloats[index].clear();
    }

    @Override
    public ByteBuffer bytes(int index) {
        return inputs[index].clear();
    }

    @Override
    public long run(int batch) throws InferenceException {
        try {
            Binding binding = bindings[batch];
            if (binding == null) {
                binding = bind(batch);
                bindings[batch] = binding;
            }
            long begin = System.nanoTime();
            try (OrtSession.Result done = owner.session().run(binding.inputs(), binding.outputs())) {
                long nanos = System.nanoTime() - begin;
                owner.meter().ran(batch, nanos);
                return nanos;
            }
        } catch (OrtException e) {
            owner.meter().failed();
            throw new InferenceException(
                    "model.run",
                    "The runtime refused a run of " + model().name() + " " + model().version() + ": " + e.getMessage(),
                    e);
        }
    }

    @Override
    public FloatBuffer result(int index) {
        return outputFloats[index].clear();
    }

    @Override
    public ByteBuffer resultBytes(int index) {
        return outputs[index].clear();
    }

    /** Begins a lease. */
    Optional<Cell> begin() {
        leased = true;
        return kept;
    }

    /** This, as it is kept and handed out. */
    Optional<Cell> kept() {
        return kept;
    }

    /** Gives the lease back; a second time does nothing. */
    @Override
    public void close() {
        if (leased) {
            leased = false;
            owner.giveBack(this);
        }
    }

    /** Frees the tensors; the session is about to be closed. */
    void free() {
        for (Binding binding : bindings) {
            if (binding != null) {
                binding.inputs().values().forEach(OnnxTensor::close);
                binding.outputs().values().forEach(OnnxTensor::close);
            }
        }
    }

    private Binding bind(int batch) throws OrtException {
        return new Binding(bind(model().inputs(), inputs, batch), bind(model().outputs(), outputs, batch));
    }

    private static Map<String, OnnxTensor> bind(List<TensorSpec> tensors, ByteBuffer[] buffers, int batch)
            throws OrtException {
        var bound = new HashMap<String, OnnxTensor>();
        for (int i = 0; i < buffers.length; i++) {
            TensorSpec tensor = tensors.get(i);
            long[] shape = tensor.shape().stream().mapToLong(Long::longValue).toArray();
            int records = tensor.batched() ? batch : 1;
            if (tensor.batched()) {
                shape[0] = batch;
            }
            ElementType type = ElementType.of(tensor.type()).orElseThrow();
            ByteBuffer part = buffers[i]
                    .clear()
                    .slice(0, records * tensor.elements() * type.bytes)
                    .order(ByteOrder.nativeOrder());
            bound.put(tensor.name(), OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), part, shape, type.onnx));
        }
        return bound;
    }

    private static ByteBuffer[] buffers(List<TensorSpec> tensors, int largestBatch) {
        return tensors.stream()
                .map(tensor -> ByteBuffer.allocateDirect((tensor.batched() ? largestBatch : 1)
                                * tensor.elements()
                                * ElementType.of(tensor.type()).orElseThrow().bytes)
                        .order(ByteOrder.nativeOrder()))
                .toArray(ByteBuffer[]::new);
    }

    private static FloatBuffer[] floats(ByteBuffer[] buffers) {
        var floats = new FloatBuffer[buffers.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = buffers[i].asFloatBuffer();
        }
        return floats;
    }
}
