// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.ai.inference;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Data that goes into a model or comes out of it. */
@ProviderType
public class Tensor {

    private final Class<?> type;
    private final TensorDescriptor descriptor;
    private final List<?> data;

    /** @param data flat, in row-major order; kept, not copied */
    public <T> Tensor(Class<T> type, TensorDescriptor descriptor, List<T> data) {
        this.type = type;
        this.descriptor = descriptor;
        this.data = data;
    }

    public TensorDescriptor getDescriptor() {
        return descriptor;
    }

    /** The data, or empty if its elements are of another class than the one asked for. */
    @SuppressWarnings("unchecked") // the constructor ties the list to the type
    public <T> Optional<List<T>> getData(Class<T> type) {
        return this.type == type ? Optional.of((List<T>) data) : Optional.empty();
    }

    /** The class of the elements. */
    public Class<?> getType() {
        return type;
    }
}
