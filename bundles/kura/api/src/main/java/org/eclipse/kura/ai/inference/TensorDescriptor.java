// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.ai.inference;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public class TensorDescriptor {
    /** @@DOC */
    public TensorDescriptor(
            String arg0, String arg1, Optional<String> arg2, List<Long> arg3, Map<String, Object> arg4) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public static TensorDescriptorBuilder builder(String arg0, String arg1, List<Long> arg2) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public TensorDescriptorBuilder toBuilder() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getName() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getType() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public Optional<String> getFormat() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public List<Long> getShape() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public Map<String, Object> getParameters() {
        throw new UnsupportedOperationException();
    }
}
