// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import com.google.gson.Gson;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Models that others trained, in {@code penstock.data}/models. */
class RealModelsTest {

    @ParameterizedTest
    @CsvSource({
        "mnist.onnx, Input3, 1;1;28;28, Plus214_Output_0, 1;10",
        "ultra-light-face-rfb-320.onnx, input, 1;3;240;320, scores;boxes, 1;4420;2 1;4420;4"
    })
    void saysUnderALeaseWhatTheBareRuntimeSays(String file, String input, String shape, String outputs, String shapes)
            throws Exception {
        Path path = Path.of(System.getProperty("penstock.data", "../../../../shared/data"), "models", file);
        assumeThat(path).as("real models are not here: " + path).exists();
        byte[] onnx = Files.readAllBytes(path);
        long[] dimensions = dimensions(shape);
        float[] in = picture(dimensions);

        var level = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR;
        var environment = OrtEnvironment.getEnvironment(level, "penstock");
        try (var options = new OrtSession.SessionOptions();
                var session = session(environment, onnx, options, level);
                var tensor = OnnxTensor.createTensor(environment, FloatBuffer.wrap(in), dimensions);
                var result = session.run(Map.of(input, tensor))) {
            String name = outputs.split(";")[0];
            float[] bare = new float[size(dimensions(shapes.split(" ")[0]))];
            ((OnnxTensor) result.get(name).orElseThrow()).getFloatBuffer().get(bare);

            String json = descriptor(input, dimensions, outputs, shapes, in, name, bare);
            OpenModel model = new Opener(1).open(Models.source(json, onnx)); // its golden vector is the bare result

            assertThat(model.descriptor().output(name)).isPresent();
            assertThat(model.retire().toCompletableFuture()).isCompleted();
        }
    }

    private static OrtSession session(
            OrtEnvironment environment, byte[] onnx, OrtSession.SessionOptions options, OrtLoggingLevel level)
            throws OrtException {
        options.setSessionLogLevel(level);
        return environment.createSession(onnx, options);
    }

    private static String descriptor(
            String input, long[] shape, String outputs, String shapes, float[] in, String name, float[] expected) {
        var gson = new Gson();
        var out = new java.util.ArrayList<Map<String, Object>>();
        for (int i = 0; i < outputs.split(";").length; i++) {
            out.add(Map.of("name", outputs.split(";")[i], "shape", dimensions(shapes.split(" ")[i])));
        }
        return gson.toJson(Map.of(
                "name",
                "real",
                "version",
                "1.0.0",
                "contract",
                "picture/1",
                "inputs",
                List.of(Map.of("name", input, "shape", shape)),
                "outputs",
                out,
                "golden",
                List.of(Map.of("inputs", Map.of(input, in), "outputs", Map.of(name, expected), "tolerance", 1e-4))));
    }

    private static float[] picture(long[] shape) {
        var random = new Random(1);
        float[] values = new float[size(shape)];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextFloat() * 2 - 1;
        }
        return values;
    }

    private static int size(long[] shape) {
        long size = 1;
        for (long dimension : shape) {
            size *= dimension;
        }
        return Math.toIntExact(size);
    }

    private static long[] dimensions(String text) {
        return java.util.Arrays.stream(text.split(";"))
                .mapToLong(Long::parseLong)
                .toArray();
    }
}
