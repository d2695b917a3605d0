// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.api;

import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/**
 * One value that a model looks at, in its place among the others.
 *
 * @param name property of a record
 * @param unit as a channel would show it; empty where it has none
 * @param reference sketch of the feature where the model was trained, for drift: {@code mean}, {@code std}, {@code min},
 *     {@code max} and the like
 */
@ProviderType
public record Feature(String name, String unit, Map<String, Double> reference) {

    public Feature {
        reference = Map.copyOf(reference);
    }
}
