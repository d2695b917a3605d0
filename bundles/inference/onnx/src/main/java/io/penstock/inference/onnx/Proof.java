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

/** Runs an open model's golden vectors and measures it against its budget. */
final class Proof {

    private static final int ROUNDS = 3;
    private static final int RUNS = 100;
    private static final int FEWEST_RUNS = 3;
    private static final long ROUND_NANOS = 2_000_000_000L;

    /** @throws InferenceException {@code model.golden} or {@code model.slow} */
    static void of(OpenModel model) throws InferenceException {
        ModelDescriptor descriptor = model.descriptor();
        if (descriptor.golden().isEmpty()) {
            throw new InferenceException(
                    "model.golden",
                    "The descriptor has no golden vector. Add at least one input with its expected output.");
        }
        try (Lease lease = model.lease().orElseThrow()) {
            int number = 0;
            for (GoldenVector vector : descriptor.golden()) {
                fill(lease, vector);
                lease.run(1);
                compare(lease, vector, ++number);
            }
            if (descriptor.latencyMicros() > 0) {
                time(lease);
            }
        }
    }

    private static void fill(Lease lease, GoldenVector vector) throws InferenceException {
        List<TensorSpec> inputs = lease.model().inputs();
        for (int i = 0; i < inputs.size(); i++) {
            TensorSpec tensor = inputs.get(i);
            List<Double> values = vector.inputs().get(tensor.name());
            if (values == null || values.size() != tensor.elements()) {
                throw new InferenceException(
                        "model.golden",
                        "A golden vector has " + (values == null ? "no" : values.size()) + " values for the input "
                                + tensor.name() + "; it takes " + tensor.elements() + ".");
            }
            ByteBuffer bytes = lease.bytes(i);
            ElementType type = ElementType.of(tensor.type()).orElseThrow();
            values.forEach(value -> put(bytes, type, value));
        }
    }

    private static void compare(Lease lease, GoldenVector vector, int number) throws InferenceException {
        for (var expected : vector.outputs().entrySet()) {
            int index = lease.model()
                    .output(expected.getKey())
                    .orElseThrow(() -> new InferenceException(
                            "model.golden",
                            "A golden vector expects an output " + expected.getKey()
                                    + " that the descriptor does not have."));
            ElementType type =
                    ElementType.of(lease.model().outputs().get(index).type()).orElseThrow();
            ByteBuffer bytes = lease.resultBytes(index);
            for (int i = 0; i < expected.getValue().size(); i++) {
                double got = bytes.remaining() < type.bytes ? Double.NaN : get(bytes, type);
                double want = expected.getValue().get(i);
                if (!(Math.abs(got - want) <= vector.tolerance())) {
                    throw new InferenceException(
                            "model.golden",
                            "Golden vector " + number + ": " + expected.getKey() + "[" + i + "] is " + got + ", not "
                                    + want + " within " + vector.tolerance()
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

    private static void put(ByteBuffer bytes, ElementType type, double value) {
        switch (type) {
            case FLOAT32 -> bytes.putFloat((float) value);
            case FLOAT64 -> bytes.putDouble(value);
            case INT64 -> bytes.putLong((long) value);
            case INT32 -> bytes.putInt((int) value);
            case UINT8, BOOL -> bytes.put((byte) value);
        }
    }

    private static double get(ByteBuffer bytes, ElementType type) {
        return switch (type) {
            case FLOAT32 -> bytes.getFloat();
            case FLOAT64 -> bytes.getDouble();
            case INT64 -> bytes.getLong();
            case INT32 -> bytes.getInt();
            case UINT8, BOOL -> bytes.get() & 0xff;
        };
    }

    private Proof() {}
}
