// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.inference.api.ModelDescriptor;
import io.penstock.inference.api.TensorSpec;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DescriptorReaderTest {

    private static final String FULL = """
            {
              "name": "pump", "version": "1.2.3.beta", "contract": "pump/1",
              "inputs": [
                {"name": "w", "shape": [-1, 3, 2], "from": "window"},
                {"name": "s", "shape": [-1, 2], "from": "calibration.scale"}],
              "outputs": [{"name": "score", "type": "float64", "shape": [-1]}],
              "features": [
                {"name": "Flow", "unit": "l/min", "reference": {"mean": 32.1, "std": 0.4}}, {"name": "Pressure"}],
              "window": {"records": 3, "stride": 2},
              "calibration": {"kind": "level/1", "records": 400, "rel": [0.1, 0.2]},
              "decision": {"kind": "threshold/1", "on": 1.15, "score": "score"},
              "labels": ["normal", "anomaly"],
              "golden": [{"inputs": {"w": [1]}, "outputs": {"score": [2]}, "tolerance": 0.5}],
              "budget": {"latency_ms": 2.5, "memory_mb": 16},
              "lineage": {"commit": "abc"}
            }
            """;

    @Test
    void readsEveryField() throws Exception {
        ModelDescriptor model = DescriptorReader.read(FULL);

        assertThat(model.name()).isEqualTo("pump");
        assertThat(model.version()).isEqualTo("1.2.3.beta");
        assertThat(model.contract()).isEqualTo("pump/1");
        assertThat(model.inputs())
                .containsExactly(
                        new TensorSpec("w", "float32", List.of(-1L, 3L, 2L), "window"),
                        new TensorSpec("s", "float32", List.of(-1L, 2L), "calibration.scale"));
        assertThat(model.outputs()).containsExactly(new TensorSpec("score", "float64", List.of(-1L), ""));
        assertThat(model.features().get(0).unit()).isEqualTo("l/min");
        assertThat(model.features().get(0).reference()).isEqualTo(Map.of("mean", 32.1, "std", 0.4));
        assertThat(model.windowRecords()).isEqualTo(3);
        assertThat(model.windowStride()).isEqualTo(2);
        assertThat(model.calibration().orElseThrow().kind()).isEqualTo("level/1");
        assertThat(model.calibration().orElseThrow().number("records", 0)).isEqualTo(400);
        assertThat(model.calibration().orElseThrow().list("rel")).containsExactly(0.1, 0.2);
        assertThat(model.decision().orElseThrow().texts()).containsEntry("score", "score");
        assertThat(model.labels()).containsExactly("normal", "anomaly");
        assertThat(model.golden().get(0).tolerance()).isEqualTo(0.5);
        assertThat(model.latencyMicros()).isEqualTo(2500);
        assertThat(model.memoryMegabytes()).isEqualTo(16);
        assertThat(model.lineage()).containsEntry("commit", "abc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "3", "{", "{'name': {}}", "{\"name\": [[[[", "<model/>"})
    void refusesWhatIsNoDescriptor(String text) {
        Refused.with("model.descriptor", "descriptor cannot be used", () -> DescriptorReader.read(text));
    }

    @Test
    void refusesJsonThatIsNestedWithoutEnd() {
        Refused.with("model.descriptor", "", () -> DescriptorReader.read("[".repeat(1_000_000)));
    }

    /** Each row breaks one thing in the full descriptor. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"name\": \"pump\",          |                                   | the field name is missing",
                "1.2.3.beta                     | one                               | one",
                "\"contract\": \"pump/1\",      | \"contract\": \" \",              | the field contract is missing",
                "[-1, 3, 2]                     | [3, -1, 2]                        | only the first may be -1",
                "[-1, 3, 2]                     | [-1, 0, 2]                        | only the first may be -1",
                "[-1, 3, 2]                     | [-1, 4, 2]                        | which gives 6 elements, and takes 8",
                "[-1, 3, 2]                     | [-1, 9999999999, 2]               | larger than",
                "[-1, 3, 2]                     | [-1, 50000, 50000, 50000, 50000]  | larger than",
                "[-1, 3, 2]                     | [-1, 1e99, 2]                     | ",
                "\"window\"},                   | \"sky\"},                         | comes from 'sky'",
                "\"calibration\":               | \"other\":                        | comes from 'calibration.scale'",
                "\"s\",                         | \"w\",                            | two tensors are called w",
                "Pressure                       | Flow                              | two features are called Flow",
                "\"records\": 3                 | \"records\": 0                    | must be at least 1",
                "\"stride\": 2                  | \"stride\": -1                    | must be at least 1",
                "\"tolerance\": 0.5             | \"tolerance\": 0                  | no tolerance above 0",
                "\"tolerance\": 0.5             | \"tolerance\": \"NaN\"            | no tolerance above 0",
                "[0.1, 0.2]                     | {}                                | "
            })
    void saysWhatDoesNotFit(String part, String instead, String complaint) {
        String broken = FULL.replace(part, instead == null ? "" : instead);
        assertThat(broken).isNotEqualTo(FULL);
        Refused.with("model.descriptor", complaint == null ? "" : complaint, () -> DescriptorReader.read(broken));
    }
}
