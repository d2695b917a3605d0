// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.ai.inference;

import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public class TensorDescriptorBuilder {
    /** @@DOC */
    public static TensorDescriptorBuilder fromTensorDescriptor(TensorDescriptor arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public TensorDescriptorBuilder format(String arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public TensorDescriptorBuilder addParameter(String arg0, Object arg1) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public TensorDescriptorBuilder removeParameter(String arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public TensorDescriptor build() {
        throw new UnsupportedOperationException();
    }
}
