// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.ai.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ModelInfoTest {

    private final TensorDescriptor in =
            TensorDescriptor.builder("in", "FP32", List.of(1L, 8L)).format("NC").build();
    private final TensorDescriptor out =
            TensorDescriptor.builder("out", "FP32", List.of(1L)).build();

    @Test
    void aModelNeedsANameAnInputAndAnOutput() {
        assertThatThrownBy(() -> ModelInfo.builder("m").addInputDescriptor(in).build())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ModelInfo.builder("m").addOutputDescriptor(out).build())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ModelInfo.builder("")
                        .addInputDescriptor(in)
                        .addOutputDescriptor(out)
                        .build())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTensorNeedsANameATypeAndAShape() {
        for (var tensor : List.of(
                TensorDescriptor.builder("", "FP32", List.of(1L)),
                TensorDescriptor.builder("in", null, List.of(1L)),
                TensorDescriptor.builder("in", "FP32", List.of()))) {
            assertThatThrownBy(tensor::build).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aBuilderFromAModelStartsWithAllOfIt() {
        var model = ModelInfo.builder("m")
                .platform("onnx")
                .version("1")
                .addParameter("threshold", 0.5)
                .addInputDescriptor(in)
                .addAllOutputDescriptor(List.of(out))
                .build();
        var next = model.toBuilder().version("2").platform("").build();
        assertThat(next.getVersion()).contains("2");
        assertThat(next.getPlatform()).contains("onnx");
        assertThat(next.getParameters()).isEqualTo(model.getParameters());
        assertThat(next.getInputs()).containsExactly(in);
        assertThat(next.getOutputs()).containsExactly(out);
        assertThat(model.getVersion()).contains("1");
    }

    @Test
    void aBuiltModelStaysAsItIsWhenItsBuilderGoesOn() {
        var builder = ModelInfo.builder("m").addInputDescriptor(in).addOutputDescriptor(out);
        var model = builder.build();
        builder.removeInputDescriptor(in).addParameter("a", 1);
        assertThat(model.getInputs()).containsExactly(in);
        assertThat(model.getParameters()).isEmpty();
    }

    @Test
    void aTensorGivesItsDataToWhoKnowsItsClass() {
        var tensor = new Tensor(Float.class, in, List.of(1f, 2f));
        assertThat(tensor.getData(Float.class)).contains(List.of(1f, 2f));
        assertThat(tensor.getData(Number.class)).isEmpty();
        assertThat(tensor.getType()).isEqualTo(Float.class);
    }
}
