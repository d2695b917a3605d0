// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.ai.inference;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public class ModelInfo {
    /** @@DOC */
    public static ModelInfoBuilder builder(String arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public ModelInfoBuilder toBuilder() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getName() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public Optional<String> getPlatform() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public Optional<String> getVersion() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public Map<String, Object> getParameters() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public List<TensorDescriptor> getInputs() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public List<TensorDescriptor> getOutputs() {
        throw new UnsupportedOperationException();
    }
}
