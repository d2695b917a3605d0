// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.ai.inference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Builds a {@link ModelInfo}. */
@ProviderType
public class ModelInfoBuilder {

    private final String name;
    private final Map<String, Object> parameters = new HashMap<>();
    private final List<TensorDescriptor> inputs = new ArrayList<>();
    private final List<TensorDescriptor> outputs = new ArrayList<>();
    private Optional<String> platform = Optional.empty();
    private Optional<String> version = Optional.empty();

    ModelInfoBuilder(String name) {
        this.name = name;
    }

    public static ModelInfoBuilder fromModelInfo(ModelInfo modelInfo) {
        var builder = new ModelInfoBuilder(modelInfo.getName())
                .addAllInputDescriptor(modelInfo.getInputs())
                .addAllOutputDescriptor(modelInfo.getOutputs());
        builder.platform = modelInfo.getPlatform();
        builder.version = modelInfo.getVersion();
        builder.parameters.putAll(modelInfo.getParameters());
        return builder;
    }

    /** @param platform {@code null} or empty changes nothing */
    public ModelInfoBuilder platform(String platform) {
        this.platform = given(platform).or(() -> this.platform);
        return this;
    }

    /** @param version {@code null} or empty changes nothing */
    public ModelInfoBuilder version(String version) {
        this.version = given(version).or(() -> this.version);
        return this;
    }

    public ModelInfoBuilder addParameter(String name, Object parameter) {
        parameters.put(name, parameter);
        return this;
    }

    public ModelInfoBuilder removeParameter(String name) {
        parameters.remove(name);
        return this;
    }

    public ModelInfoBuilder addInputDescriptor(TensorDescriptor inputDescriptor) {
        inputs.add(inputDescriptor);
        return this;
    }

    public ModelInfoBuilder addAllInputDescriptor(List<TensorDescriptor> inputDescriptors) {
        inputs.addAll(inputDescriptors);
        return this;
    }

    public ModelInfoBuilder removeInputDescriptor(TensorDescriptor inputDescriptor) {
        inputs.remove(inputDescriptor);
        return this;
    }

    public ModelInfoBuilder addOutputDescriptor(TensorDescriptor outputDescriptor) {
        outputs.add(outputDescriptor);
        return this;
    }

    public ModelInfoBuilder addAllOutputDescriptor(List<TensorDescriptor> outputDescriptors) {
        outputs.addAll(outputDescriptors);
        return this;
    }

    public ModelInfoBuilder removeOutputDescriptor(TensorDescriptor outputDescriptor) {
        outputs.remove(outputDescriptor);
        return this;
    }

    /** @throws IllegalArgumentException without a name, an input or an output */
    public ModelInfo build() {
        if (given(name).isEmpty()) {
            throw new IllegalArgumentException("a model needs a name");
        }
        if (inputs.isEmpty() || outputs.isEmpty()) {
            throw new IllegalArgumentException("model " + name + " needs at least one input and one output");
        }
        return new ModelInfo(
                name, platform, version, new HashMap<>(parameters), List.copyOf(inputs), List.copyOf(outputs));
    }

    private static Optional<String> given(String text) {
        return Optional.ofNullable(text).filter(t -> !t.isEmpty());
    }
}
