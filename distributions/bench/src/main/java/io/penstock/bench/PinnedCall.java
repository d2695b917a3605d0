// SPDX-License-Identifier: Apache-2.0
package io.penstock.bench;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** ONNX Runtime's own call with one reused direct input and pinned outputs: the floor of every inference. */
final class PinnedCall {

    private final String name;
    private final long[] shape;
    private final OrtSession session;
    private final Map<String, OnnxTensor> in;
    private final Map<String, OnnxTensor> out = new LinkedHashMap<>();
    private final FloatBuffer input;
    private final float[] values;

    /** @param shape of the only input, a float32 tensor, its batch first */
    PinnedCall(byte[] onnx, String name, long... shape) throws OrtException {
        this.name = name;
        this.shape = shape;
        var level = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR;
        var environment = OrtEnvironment.getEnvironment(level, "penstock");
        var options = new OrtSession.SessionOptions();
        options.setSessionLogLevel(level);
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        this.session = environment.createSession(onnx, options);
        this.values = new float[size(shape)];
        this.input = direct(values.length);
        this.in = Map.of(name, OnnxTensor.createTensor(environment, input, shape));
        try (var first = session.run(in)) {
            for (var one : first) {
                long[] found = ((OnnxTensor) one.getValue()).getInfo().getShape();
                out.put(one.getKey(), OnnxTensor.createTensor(environment, direct(size(found)), found));
            }
        }
    }

    int elements() {
        return values.length;
    }

    void run() throws OrtException {
        input.clear().put(values);
        session.run(in, out).close();
    }

    /** A descriptor under which the engine serves the model. */
    String descriptor(String model, String features, boolean batches) throws OrtException {
        run();
        String outputs = out.entrySet().stream()
                .map(o -> "{\"name\": \"" + o.getKey() + "\", \"shape\": "
                        + batched(o.getValue().getInfo().getShape(), batches) + "}")
                .collect(Collectors.joining(","));
        var first = out.entrySet().iterator().next();
        FloatBuffer said = first.getValue().getFloatBuffer();
        var expected = new float[said.remaining()];
        said.get(expected);
        return "{\"name\": \"" + model
                + "\", \"version\": \"1.0.0\", \"contract\": \"bench\", \"inputs\": [{\"name\": \""
                + name + "\", \"shape\": " + batched(shape, batches) + ", \"from\": \""
                + (features.isEmpty() ? "" : "features") + "\"}], \"outputs\": [" + outputs + "], \"features\": ["
                + features + "], \"golden\": [{\"inputs\": {\"" + name + "\": " + Arrays.toString(values)
                + "}, \"outputs\": {\"" + first.getKey() + "\": " + Arrays.toString(expected)
                + "}, \"tolerance\": 1e-4}]}";
    }

    private static String batched(long[] found, boolean batches) {
        long[] copy = found.clone();
        copy[0] = batches ? -1 : copy[0];
        return Arrays.toString(copy);
    }

    private static int size(long[] shape) {
        return (int) Arrays.stream(shape).reduce(1, (a, b) -> a * b);
    }

    private static FloatBuffer direct(int elements) {
        return ByteBuffer.allocateDirect(4 * elements)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
    }
}
