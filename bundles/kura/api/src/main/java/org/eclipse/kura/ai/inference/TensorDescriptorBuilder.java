// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.ai.inference;

import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public class TensorDescriptorBuilder {
    /** @@DOC */
    public static org.eclipse.kura.ai.inference.TensorDescriptorBuilder fromTensorDescriptor(
            org.eclipse.kura.ai.inference.TensorDescriptor arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public org.eclipse.kura.ai.inference.TensorDescriptorBuilder format(String arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public org.eclipse.kura.ai.inference.TensorDescriptorBuilder addParameter(String arg0, Object arg1) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public org.eclipse.kura.ai.inference.TensorDescriptorBuilder removeParameter(String arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public org.eclipse.kura.ai.inference.TensorDescriptor build() {
        throw new UnsupportedOperationException();
    }
}
