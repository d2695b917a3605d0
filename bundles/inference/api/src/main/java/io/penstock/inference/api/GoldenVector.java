// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.api;

import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/**
 * An input and what the model must say to it, batch of one.
 *
 * @param inputs tensor name to its elements
 * @param outputs tensor name to its elements
 * @param tolerance largest absolute difference of an element
 */
@ProviderType
public record GoldenVector(Map<String, List<Double>> inputs, Map<String, List<Double>> outputs, double tolerance) {

    public GoldenVector {
        inputs = Map.copyOf(inputs);
        outputs = Map.copyOf(outputs);
    }
}
