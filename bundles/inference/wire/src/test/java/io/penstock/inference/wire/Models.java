// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.wire;

import io.penstock.inference.api.Feature;
import io.penstock.inference.api.ModelDescriptor;
import io.penstock.inference.api.Procedure;
import io.penstock.inference.api.TensorSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Descriptors for tests. */
final class Models {

    /** Takes features a and b, says their sum. */
    static ModelDescriptor sum(String version) {
        return model(version, List.of(tensor("x", "features", 2)), 1, 1, Optional.empty(), Optional.empty());
    }

    static float[][] sumGraph(float[][] in) {
        return new float[][] {{in[0][0] + in[0][1]}};
    }

    /** Takes windows of features a and b, says the first a and the last b. */
    static ModelDescriptor window(String version, int records, int stride) {
        var inputs = List.of(tensor("w", "window", records, 2));
        return model(version, inputs, records, stride, Optional.empty(), Optional.empty());
    }

    static float[][] endsGraph(float[][] in) {
        return new float[][] {{1000 * in[0][0] + in[0][in[0].length - 1]}};
    }

    /** Says how many deviations a is above its mean; calibrated from some records. */
    static ModelDescriptor deviation(String version, int records, Procedure decision, Map<String, String> texts) {
        var inputs = List.of(
                tensor("x", "features", 2),
                tensor("mean", "calibration.mean", 2),
                tensor("inv", "calibration.inv_std", 2));
        var numbers = Map.of("records", List.of((double) records));
        return model(
                version, inputs, 1, 1, Optional.of(new Procedure("standard/1", numbers, texts)), Optional.of(decision));
    }

    static float[][] deviationGraph(float[][] in) {
        return new float[][] {{(in[0][0] - in[1][0]) * in[2][0]}};
    }

    /** Says the level of feature a that it was given. */
    static float[][] baseGraph(float[][] in) {
        return new float[][] {{in[1][0]}};
    }

    static Procedure threshold(double on) {
        return new Procedure("threshold/1", Map.of("on", List.of(on)), Map.of());
    }

    static ModelDescriptor model(
            String version,
            List<TensorSpec> inputs,
            int records,
            int stride,
            Optional<Procedure> calibration,
            Optional<Procedure> decision) {
        return new ModelDescriptor(
                "model",
                version,
                "contract/1",
                inputs,
                List.of(new TensorSpec("score", "float32", List.of(-1L), "")),
                List.of(new Feature("a", "", Map.of()), new Feature("b", "", Map.of())),
                records,
                stride,
                calibration,
                decision,
                List.of(),
                List.of(),
                0,
                0,
                Map.of());
    }

    static TensorSpec tensor(String name, String from, long... shape) {
        var dimensions = new ArrayList<>(List.of(-1L));
        for (long dimension : shape) {
            dimensions.add(dimension);
        }
        return new TensorSpec(name, "float32", dimensions, from);
    }

    private Models() {}
}
