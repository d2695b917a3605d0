// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.ai.inference;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** A tensor's name, type and shape. Collections are read-only. */
@ProviderType
public class TensorDescriptor {

    private final String name;
    private final String type;
    private final Optional<String> format;
    private final List<Long> shape;
    private final Map<String, Object> parameters;

    public TensorDescriptor(
            String name, String type, Optional<String> format, List<Long> shape, Map<String, Object> parameters) {
        this.name = name;
        this.type = type;
        this.format = format;
        this.shape = Collections.unmodifiableList(shape);
        this.parameters = Collections.unmodifiableMap(parameters);
    }

    public static TensorDescriptorBuilder builder(String name, String type, List<Long> shape) {
        return new TensorDescriptorBuilder(name, type, shape);
    }

    /** A builder that starts with everything this tensor has. */
    public TensorDescriptorBuilder toBuilder() {
        return TensorDescriptorBuilder.fromTensorDescriptor(this);
    }

    public String getName() {
        return name;
    }

    /** The type of the elements, as the engine names it. */
    public String getType() {
        return type;
    }

    /** How the dimensions are to be read, such as NHWC. */
    public Optional<String> getFormat() {
        return format;
    }

    /** Size of each dimension; -1 for any. */
    public List<Long> getShape() {
        return shape;
    }

    public Map<String, Object> getParameters() {
        return parameters;
    }
}
