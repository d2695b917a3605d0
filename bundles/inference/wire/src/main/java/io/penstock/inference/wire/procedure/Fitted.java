// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.wire.procedure;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What calibration found out about an asset: tensors by name, of one value for each feature unless the kind says
 * otherwise.
 *
 * @param kind of the calibration, with its format version
 * @param tensors by name
 */
public record Fitted(String kind, Map<String, double[]> tensors) {

    public Fitted {
        tensors = Map.copyOf(new LinkedHashMap<>(tensors));
    }
}
