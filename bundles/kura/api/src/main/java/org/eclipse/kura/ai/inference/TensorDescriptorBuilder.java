// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.ai.inference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Builds a {@link TensorDescriptor}. */
@ProviderType
public class TensorDescriptorBuilder {

    private final String name;
    private final String type;
    private final List<Long> shape;
    private final Map<String, Object> parameters = new HashMap<>();
    private Optional<String> format = Optional.empty();

    TensorDescriptorBuilder(String name, String type, List<Long> shape) {
        this.name = name;
        this.type = type;
        this.shape = shape;
    }

    public static TensorDescriptorBuilder fromTensorDescriptor(TensorDescriptor descriptor) {
        var builder = new TensorDescriptorBuilder(descriptor.getName(), descriptor.getType(), descriptor.getShape());
        builder.format = descriptor.getFormat();
        builder.parameters.putAll(descriptor.getParameters());
        return builder;
    }

    /** @param format {@code null} or empty changes nothing */
    public TensorDescriptorBuilder format(String format) {
        if (format != null && !format.isEmpty()) {
            this.format = Optional.of(format);
        }
        return this;
    }

    public TensorDescriptorBuilder addParameter(String name, Object parameter) {
        parameters.put(name, parameter);
        return this;
    }

    public TensorDescriptorBuilder removeParameter(String name) {
        parameters.remove(name);
        return this;
    }

    /** @throws IllegalArgumentException without a name, a type or a shape of at least one dimension */
    public TensorDescriptor build() {
        if (name == null || name.isEmpty()) {
            throw new IllegalArgumentException("a tensor needs a name");
        }
        if (type == null || type.isEmpty()) {
            throw new IllegalArgumentException("tensor " + name + " needs a type");
        }
        if (shape == null || shape.isEmpty()) {
            throw new IllegalArgumentException("tensor " + name + " needs a shape");
        }
        return new TensorDescriptor(name, type, format, List.copyOf(shape), new HashMap<>(parameters));
    }
}
