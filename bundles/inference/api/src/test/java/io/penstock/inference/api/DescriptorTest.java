// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DescriptorTest {

    @Test
    void aTensorsElementsAreThoseOfOneRecord() {
        assertThat(new TensorSpec("x", "float32", List.of(-1L, 40L, 8L), "").elements())
                .isEqualTo(320);
        assertThat(new TensorSpec("x", "float32", List.of(1L, 28L, 28L), "").elements())
                .isEqualTo(784);
        assertThat(new TensorSpec("x", "float32", List.of(-1L), "").elements()).isOne();
        assertThat(new TensorSpec("x", "float32", List.of(), "").elements()).isOne();
    }

    @Test
    void onlyAFirstDimensionThatIsOpenIsABatch() {
        assertThat(new TensorSpec("x", "float32", List.of(-1L, 8L), "").batched())
                .isTrue();
        assertThat(new TensorSpec("x", "float32", List.of(1L, 8L), "").batched())
                .isFalse();
        assertThat(new TensorSpec("x", "float32", List.of(), "").batched()).isFalse();
    }

    @Test
    void aScalarOfAProcedureIsAListOfOne() {
        var procedure = new Procedure("k/1", Map.of("on", List.of(2.0), "none", List.of()), Map.of());
        assertThat(procedure.number("on", 1)).isEqualTo(2);
        assertThat(procedure.number("off", 1)).isEqualTo(1);
        assertThat(procedure.number("none", 1)).isEqualTo(1);
        assertThat(procedure.list("on")).containsExactly(2);
        assertThat(procedure.list("off")).isEmpty();
    }

    @Test
    void tensorsAreFoundByName() {
        ModelDescriptor model = model(List.of("a", "b"));
        assertThat(model.input("b")).hasValue(1);
        assertThat(model.input("c")).isEmpty();
        assertThat(model.output("y")).hasValue(0);
    }

    @Test
    void aDescriptorDoesNotChangeWithTheListsThatItWasMadeOf() {
        var labels = new ArrayList<>(List.of("normal"));
        var lineage = new HashMap<>(Map.of("commit", "a"));
        var model = new ModelDescriptor(
                "m",
                "1.0.0",
                "c",
                List.of(),
                List.of(),
                List.of(),
                1,
                1,
                Optional.empty(),
                Optional.empty(),
                labels,
                List.of(),
                0,
                0,
                lineage);
        labels.add("anomaly");
        lineage.clear();

        assertThat(model.labels()).containsExactly("normal");
        assertThat(model.lineage()).containsEntry("commit", "a");
        assertThatThrownBy(() -> model.labels().add("x")).isInstanceOf(UnsupportedOperationException.class);
    }

    private static ModelDescriptor model(List<String> inputs) {
        return new ModelDescriptor(
                "m",
                "1.0.0",
                "c",
                inputs.stream()
                        .map(name -> new TensorSpec(name, "float32", List.of(-1L), ""))
                        .toList(),
                List.of(new TensorSpec("y", "float32", List.of(-1L), "")),
                List.of(),
                1,
                1,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                0,
                0,
                Map.of());
    }
}
