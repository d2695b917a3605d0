// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.onnx;

import io.penstock.inference.api.GoldenVector;
import io.penstock.inference.api.InferenceException;
import io.penstock.inference.api.Lease;
import io.penstock.inference.api.ModelDescriptor;
import io.penstock.inference.api.TensorSpec;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Runs an open model's golden vectors and measures it against its budget. */
final class Proof {

    private static final int LONGEST_BATCH = 5;
    private static final int ROUNDS = 3;
    private static final int RUNS = 100;
    private static final int FEWEST_RUNS = 3;
    private static final long ROUND_NANOS = 2_000_000_000L;

    /** @throws InferenceException {@code model.golden} or {@code model.slow} */
    static void of(OpenModel model) throws InferenceException {
        ModelDescriptor descriptor = model.descriptor();
        if (descriptor.golden().isEmpty()) {
            throw golden("The descriptor has no golden vector. Add at least one input with its expected output.");
        }
        try (Lease lease = model.lease().orElseThrow()) {
            for (int first = 0; first < descriptor.golden().size(); first++) {
                run(lease, first, 1);
            }
            if (lease.largestBatch() > 1) {
                run(lease, 0, Math.min(LONGEST_BATCH, lease.largestBatch()));
            }
            if (descriptor.latencyMicros() > 0) {
                time(lease);
            }
        }
    }

    /** Runs a batch of golden vectors, one after another and again from the first. */
    private static void run(Lease lease, int first, int batch) throws InferenceException {
        List<GoldenVector> vectors = lease.model().golden();
        List<TensorSpec> inputs = lease.model().inputs();
        for (int i = 0; i < inputs.size(); i++) {
            ByteBuffer bytes = lease.bytes(i);
            for (int row = 0; row < batch; row++) {
                fill(bytes, inputs.get(i), vectors.get((first + row) % vectors.size()));
            }
        }
        lease.run(batch);
        for (int row = 0; row < batch; row++) {
            int number = (first + row) % vectors.size();
            compare(
                    lease,
                    row,
                    vectors.get(number),
                    "Golden vector " + (number + 1) + (batch > 1 ? " in a batch" : ""));
        }
    }

    private static void fill(ByteBuffer bytes, TensorSpec tensor, GoldenVector vector) throws InferenceException {
        List<Double> values = vector.inputs().getOrDefault(tensor.name(), List.of());
        if (values.size() != tensor.elements()) {
            throw golden("A golden vector has " + values.size() + " values for the input " + tensor.name() + ", which"
                    + " takes " + tensor.elements() + ".");
        }
        ElementType type = ElementType.of(tensor.type()).orElseThrow();
        values.forEach(value -> type.put(bytes, value));
    }

    private static void compare(Lease lease, int row, GoldenVector vector, String name) throws InferenceException {
        if (vector.outputs().isEmpty()) {
            throw golden(name + " expects nothing. Add what the model must say to it.");
        }
        for (Map.Entry<String, List<Double>> expected : vector.outputs().entrySet()) {
            int output = lease.model()
                    .output(expected.getKey())
                    .orElseThrow(() -> golden(name + " expects " + expected.getKey() + ", which is no output."));
            TensorSpec tensor = lease.model().outputs().get(output);
            List<Double> wanted = expected.getValue();
            if (wanted.size() != tensor.elements()) {
                throw golden(name + " expects " + wanted.size() + " values of " + tensor.name() + ", which has "
                        + tensor.elements() + ".");
            }
            ElementType type = ElementType.of(tensor.type()).orElseThrow();
            ByteBuffer bytes = lease.resultBytes(output).position(row * tensor.elements() * type.bytes);
            for (int i = 0; i < wanted.size(); i++) {
                double got = type.get(bytes);
                if (!(Math.abs(got - wanted.get(i)) <= vector.tolerance())) {
                    throw golden(name + ": " + tensor.name() + "[" + i + "] is " + got + ", not " + wanted.get(i)
                            + " within " + vector.tolerance()
                            + ". The model file and the descriptor are not of one training.");
                }
            }
        }
    }

    /** The best of some rounds, since a busy machine makes any one of them slow. */
    private static void time(Lease lease) throws InferenceException {
        long best = Long.MAX_VALUE;
        long limit = lease.model().latencyMicros() * 1000;
        for (int round = 0; round < ROUNDS && best > limit; round++) {
            best = Math.min(best, round(lease));
        }
        if (best > limit) {
            throw new InferenceException(
                    "model.slow",
                    "A run takes " + best / 1000 + " us here (p99), and the descriptor's budget is " + limit / 1000
                            + " us. Make the model smaller, or the budget larger.");
        }
    }

    /** The 99th percentile of some runs, of fewer where the model is slow. */
    private static long round(Lease lease) throws InferenceException {
        long[] nanos = new long[RUNS];
        long begin = System.nanoTime();
        int runs = 0;
        while (runs < RUNS && (runs < FEWEST_RUNS || System.nanoTime() - begin < ROUND_NANOS)) {
            long start = System.nanoTime();
            lease.run(1);
            nanos[runs++] = System.nanoTime() - start;
        }
        Arrays.sort(nanos, 0, runs);
        return nanos[Math.max(0, (int) Math.ceil(0.99 * runs) - 1)];
    }

    private static InferenceException golden(String what) {
        return new InferenceException("model.golden", what);
    }

    private Proof() {}
}
