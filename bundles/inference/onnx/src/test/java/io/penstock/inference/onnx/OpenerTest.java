// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.inference.api.Lease;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenerTest {

    private static final String SINGLE = """
            {"name": "single", "version": "1.0.0", "contract": "c",
             "inputs": [{"name": "x", "shape": [1, 4]}], "outputs": [{"name": "y", "shape": [1, 4]}],
             "golden": [{"inputs": {"x": [1, 2, 3, 4]}, "outputs": {"y": [2, 3, 4, 5]}, "tolerance": 1e-6}]}
            """;

    private static final String SUMMING = """
            {"name": "summing", "version": "1.0.0", "contract": "c",
             "inputs": [{"name": "x", "shape": [-1, 2]}], "outputs": [{"name": "y", "shape": [-1, 2]}],
             "golden": [
               {"inputs": {"x": [1, 2]}, "outputs": {"y": [1, 2]}, "tolerance": 1e-6},
               {"inputs": {"x": [5, 6]}, "outputs": {"y": [5, 6]}, "tolerance": 1e-6}]}
            """;

    private static final String TYPES = """
            {"name": "types", "version": "1.0.0", "contract": "c",
             "inputs": [
               {"name": "f32", "type": "float32", "shape": [-1, 1]}, {"name": "f64", "type": "float64", "shape": [-1, 1]},
               {"name": "i64", "type": "int64", "shape": [-1, 1]}, {"name": "i32", "type": "int32", "shape": [-1, 1]},
               {"name": "u8", "type": "uint8", "shape": [-1, 1]}, {"name": "b", "type": "bool", "shape": [-1, 1]}],
             "outputs": [
               {"name": "f32_out", "type": "float32", "shape": [-1, 1]}, {"name": "f64_out", "type": "float64", "shape": [-1, 1]},
               {"name": "i64_out", "type": "int64", "shape": [-1, 1]}, {"name": "i32_out", "type": "int32", "shape": [-1, 1]},
               {"name": "u8_out", "type": "uint8", "shape": [-1, 1]}, {"name": "b_out", "type": "bool", "shape": [-1, 1]}],
             "golden": [{
               "inputs": {"f32": [-1.5], "f64": [1e300], "i64": [-4e15], "i32": [-7], "u8": [200], "b": [1]},
               "outputs": {
                 "f32_out": [-1.5], "f64_out": [1e300], "i64_out": [-4e15], "i32_out": [-7], "u8_out": [200],
                 "b_out": [1]},
               "tolerance": 1e-9}]}
            """;

    private final Opener opener = new Opener(1);

    @Test
    void aModelThatIsAsDescribedRuns() throws Exception {
        OpenModel model = opener.open(Models.source(Models.TIMES2, Models.onnx("times2")));
        try (Lease lease = model.lease().orElseThrow()) {
            lease.floats(0).put(new float[] {1, 1, 1, 1, 1, 1, 1, 1, 0, 1, 2, 3, 4, 5, 6, 7});
            lease.run(2);
            float[] out = new float[16];
            lease.result(0).get(out);
            assertThat(out).containsExactly(2, 2, 2, 2, 2, 2, 2, 2, 0, 2, 4, 6, 8, 10, 12, 14);
        }
        assertThat(model.retire().toCompletableFuture()).isCompleted();
    }

    @Test
    void aModelWithoutABatchDimensionRunsOneByOne() throws Exception {
        OpenModel model = opener.open(Models.source(SINGLE, Models.onnx("single")));
        try (Lease lease = model.lease().orElseThrow()) {
            assertThat(lease.largestBatch()).isOne();
        }
        model.retire();
    }

    @Test
    void elementsOfEveryTypeGoThroughUnchanged() throws Exception {
        opener.open(Models.source(TYPES, Models.onnx("types"))).retire();
    }

    /** Each row breaks one thing in the descriptor of a good model. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"x\", \"type\"            | \"z\", \"type\"             | model.shape  | no input tensor z",
                "\"y\", \"type\"            | \"z\", \"type\"             | model.shape  | no output tensor z",
                "\"type\": \"float32\"      | \"type\": \"float64\"       | model.shape  | is FLOAT in the graph, not float64",
                "\"type\": \"float32\"      | \"type\": \"complex64\"     | model.shape  | known are",
                "\"y\", \"type\": \"float32\", \"shape\": [-1, 8] | \"y\", \"type\": \"float32\", \"shape\": [-1, 7] | model.shape | [-1, 8] in the graph",
                "\"y\", \"type\": \"float32\", \"shape\": [-1, 8] | \"y\", \"type\": \"float32\", \"shape\": [-1, 2, 4] | model.shape | [-1, 8] in the graph",
                "[2, 4, 6, 8,               | [2, 4, 6, 9,                | model.golden | y[3] is 8.0, not 9.0",
                "[2, 4, 6, 8,               | [2, 4, 6,                   | model.golden | expects 7 values of y, which has 8",
                "[1, 2, 3, 4,               | [1, 2, 3,                   | model.golden | has 7 values for the input x",
                "\"outputs\": {\"y\":       | \"outputs\": {\"z\":        | model.golden | expects z, which is no output",
                "\"golden\"                 | \"bronze\"                  | model.golden | no golden vector"
            })
    void refusesAModelThatIsNotAsDescribed(String part, String instead, String reason, String complaint) {
        String broken = Models.TIMES2.replace(part, instead);
        assertThat(broken).isNotEqualTo(Models.TIMES2);
        Refused.with(reason, complaint, () -> opener.open(Models.source(broken, Models.onnx("times2"))));
    }

    @Test
    void refusesAGoldenVectorThatExpectsNothing() {
        String broken = Models.TIMES2.replace("\"y\": [2, 4, 6, 8, 10, 12, 14, 16]", "");
        Refused.with(
                "model.golden", "expects nothing", () -> opener.open(Models.source(broken, Models.onnx("times2"))));
    }

    @Test
    void refusesAModelOfAnotherTraining() {
        Refused.with(
                "model.golden",
                "not of one training",
                () -> opener.open(Models.source(Models.TIMES2, Models.onnx("times3"))));
    }

    @Test
    void refusesAModelThatMixesTheRecordsOfABatch() {
        Refused.with("model.golden", "in a batch", () -> opener.open(Models.source(SUMMING, Models.onnx("summing"))));
    }

    @Test
    void refusesAModelThatIsSlowerThanItsBudget() {
        String hasty = Models.TIMES2.replace("\"golden\"", "\"budget\": {\"latency_ms\": 0.001}, \"golden\"");
        Refused.with("model.slow", "budget is 1 us", () -> opener.open(Models.source(hasty, Models.onnx("times2"))));
    }
}
