// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.wire;

import io.penstock.inference.api.InferenceException;
import io.penstock.inference.api.Lease;
import io.penstock.inference.api.ModelDescriptor;
import io.penstock.inference.api.SlotStatistics;
import io.penstock.inference.api.Slots;
import io.penstock.inference.api.TensorSpec;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** One slot, with a model that is a function in Java: the inputs of one record to its outputs. */
final class SlotsDouble implements Slots {

    /** What a graph does to one record. */
    interface Graph {
        float[][] run(float[][] inputs) throws InferenceException;
    }

    private record Model(ModelDescriptor descriptor, Graph graph) {}

    final List<Integer> batches = new CopyOnWriteArrayList<>();
    final List<Long> waits = new CopyOnWriteArrayList<>();
    volatile int open;
    volatile int largestBatch = 64;
    private volatile Optional<Model> model = Optional.empty();

    SlotsDouble serve(ModelDescriptor descriptor, Graph graph) {
        model = Optional.of(new Model(descriptor, graph));
        return this;
    }

    void away() {
        model = Optional.empty();
    }

    @Override
    public Lease lease(String slot) throws InferenceException {
        Model now = model.orElseThrow(() -> new InferenceException("model.unavailable", "No version serves " + slot));
        open++;
        return new LeaseDouble(now);
    }

    @Override
    public Optional<ModelDescriptor> active(String slot) {
        return model.map(Model::descriptor);
    }

    @Override
    public boolean await(String slot, long millis) {
        waits.add(millis);
        return model.isPresent();
    }

    @Override
    public List<SlotStatistics> statistics() {
        throw new UnsupportedOperationException();
    }

    private final class LeaseDouble implements Lease {

        private final Model model;
        private final List<ByteBuffer> inputs;
        private final List<ByteBuffer> outputs;

        LeaseDouble(Model model) {
            this.model = model;
            this.inputs = buffers(model.descriptor().inputs());
            this.outputs = buffers(model.descriptor().outputs());
        }

        private List<ByteBuffer> buffers(List<TensorSpec> tensors) {
            var buffers = new ArrayList<ByteBuffer>();
            tensors.forEach(t -> buffers.add(
                    ByteBuffer.allocate(largestBatch * t.elements() * 8).order(ByteOrder.nativeOrder())));
            return buffers;
        }

        @Override
        public ModelDescriptor model() {
            return model.descriptor();
        }

        @Override
        public int largestBatch() {
            return largestBatch;
        }

        @Override
        public FloatBuffer floats(int index) {
            return inputs.get(index).clear().asFloatBuffer();
        }

        @Override
        public ByteBuffer bytes(int index) {
            return inputs.get(index).clear();
        }

        @Override
        public long run(int batch) throws InferenceException {
            batches.add(batch);
            for (int row = 0; row < batch; row++) {
                float[][] in = new float[inputs.size()][];
                for (int i = 0; i < in.length; i++) {
                    in[i] = new float[model().inputs().get(i).elements()];
                    floats(i).position(row * in[i].length).get(in[i]);
                }
                float[][] out = model.graph().run(in);
                for (int i = 0; i < out.length; i++) {
                    write(outputs.get(i).clear(), model().outputs().get(i), row, out[i]);
                }
            }
            return 7_000;
        }

        private static void write(ByteBuffer into, TensorSpec tensor, int row, float[] values) {
            for (int i = 0; i < values.length; i++) {
                int at = row * values.length + i;
                switch (tensor.type()) {
                    case "float32" -> into.putFloat(4 * at, values[i]);
                    case "float64" -> into.putDouble(8 * at, values[i]);
                    case "int64" -> into.putLong(8 * at, (long) values[i]);
                    case "int32" -> into.putInt(4 * at, (int) values[i]);
                    default -> into.put(at, (byte) values[i]);
                }
            }
        }

        @Override
        public FloatBuffer result(int index) {
            return outputs.get(index).clear().asFloatBuffer();
        }

        @Override
        public ByteBuffer resultBytes(int index) {
            return outputs.get(index).clear();
        }

        @Override
        public void close() {
            open--;
        }
    }
}
