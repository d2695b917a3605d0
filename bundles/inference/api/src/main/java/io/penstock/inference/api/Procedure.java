// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A named calculation beside the graph, with its numbers: how an asset is calibrated, how scores become a decision.
 *
 * @param kind name and format version, for example {@code level-spread/1}
 * @param numbers by name; a scalar is a list of one
 * @param texts by name
 */
@ProviderType
public record Procedure(String kind, Map<String, List<Double>> numbers, Map<String, String> texts) {

    public Procedure {
        numbers = Map.copyOf(numbers);
        texts = Map.copyOf(texts);
    }

    /** A scalar, or what stands in for it. */
    public double number(String name, double otherwise) {
        return Optional.ofNullable(numbers.get(name))
                .filter(values -> !values.isEmpty())
                .map(values -> values.get(0))
                .orElse(otherwise);
    }

    /** A list, empty where there is none. */
    public double[] list(String name) {
        return numbers.getOrDefault(name, List.of()).stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
    }
}
