// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.wire.procedure;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What calibration found out about an asset.
 *
 * @param format of the tensors: what a model's descriptor accepts
 * @param features that it was fitted on, in their order
 * @param tensors by name, row-major
 */
public record Fitted(String format, List<String> features, Map<String, double[]> tensors) {

    public Fitted {
        features = List.copyOf(features);
        tensors = Map.copyOf(tensors);
    }

    /** The same with one more tensor. */
    public Fitted with(String name, double... values) {
        var more = new HashMap<>(tensors);
        more.put(name, values);
        return new Fitted(format, features, more);
    }

    /** Whether another one has the same numbers under the same names. */
    public boolean same(Fitted other) {
        return format.equals(other.format)
                && features.equals(other.features)
                && tensors.keySet().equals(other.tensors.keySet())
                && tensors.entrySet().stream()
                        .allMatch(tensor -> Arrays.equals(tensor.getValue(), other.tensors.get(tensor.getKey())));
    }
}
