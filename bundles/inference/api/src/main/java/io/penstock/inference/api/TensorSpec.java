// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.api;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * One tensor of a model.
 *
 * @param name as in the graph
 * @param type of an element: {@code float32}, {@code float64}, {@code int64}, {@code int32}, {@code uint8}, {@code bool}
 * @param shape row-major; -1, in the first place only, is the batch
 * @param from for an input, what fills it: {@code window}, {@code features}, {@code calibration.<name>}, or empty where
 *     the caller does
 */
@ProviderType
public record TensorSpec(String name, String type, List<Long> shape, String from) {

    public TensorSpec {
        shape = List.copyOf(shape);
    }

    /** Whether the first dimension is the batch. */
    public boolean batched() {
        return !shape.isEmpty() && shape.get(0) == -1;
    }

    /** Elements of one record: the product of the dimensions without the batch. */
    public int elements() {
        long elements = 1;
        for (int i = batched() ? 1 : 0; i < shape.size(); i++) {
            elements *= shape.get(i);
        }
        return Math.toIntExact(elements);
    }
}
