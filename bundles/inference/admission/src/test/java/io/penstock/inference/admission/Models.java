// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.admission;

import io.penstock.inference.api.GoldenVector;
import io.penstock.inference.api.ModelDescriptor;
import io.penstock.inference.api.TensorSpec;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Models for tests; {@code mlp8} and {@code times2} are those of {@code bundles/inference/onnx}, and their script there. */
final class Models {

    static final List<Double> ONE_TO_EIGHT = List.of(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0);
    static final List<Double> TWICE = List.of(2.0, 4.0, 6.0, 8.0, 10.0, 12.0, 14.0, 16.0);

    static byte[] onnx(String name) {
        try (InputStream in = Models.class.getResourceAsStream("/models/" + name + ".onnx")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The descriptor of {@code times2}: y is twice x, eight of them, without a budget. */
    static ModelDescriptor times2() {
        return vector(8, TWICE, 0, 0);
    }

    /**
     * A model of a vector x to a vector y.
     *
     * @param size of x, of which the first elements are 1 to 8
     * @param expected elements of y
     */
    static ModelDescriptor vector(int size, List<Double> expected, long latencyMicros, long memoryMegabytes) {
        List<Double> in =
                java.util.stream.Stream.iterate(1.0, x -> x + 1).limit(size).toList();
        return of(
                new TensorSpec("x", "float32", List.of(-1L, (long) size), "features"),
                new TensorSpec("y", "float32", List.of(-1L, (long) expected.size()), ""),
                List.of(new GoldenVector(Map.of("x", in), Map.of("y", expected), 1e-6)),
                latencyMicros,
                memoryMegabytes);
    }

    static ModelDescriptor of(
            TensorSpec in, TensorSpec out, List<GoldenVector> golden, long latencyMicros, long memoryMegabytes) {
        return new ModelDescriptor(
                "double",
                "1.0.0",
                "vector-8/1",
                List.of(in),
                List.of(out),
                List.of(),
                1,
                1,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                golden,
                latencyMicros,
                memoryMegabytes,
                Map.of());
    }

    private Models() {}
}
