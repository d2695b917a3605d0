// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.ai.inference;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public class Tensor {
    /** @@DOC */
    public <T> Tensor(Class<T> arg0, TensorDescriptor arg1, List<T> arg2) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public TensorDescriptor getDescriptor() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public <T> Optional<List<T>> getData(Class<T> arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public Class<?> getType() {
        throw new UnsupportedOperationException();
    }
}
