// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.admission.child;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One model: opened, run on each vector, timed. */
final class Trial {

    private static final int ROUNDS = 3;
    private static final int RUNS = 100;
    private static final int FEWEST_RUNS = 3;
    private static final long ROUND_NANOS = 2_000_000_000L;

    /** y is x, a vector of one: what opening it costs is the runtime's own, and no model's. */
    private static final byte[] SMALLEST = HexFormat.of()
            .parseHex("08083a370a100a017812017922084964656e746974791201675a0f0a0178120a0"
                    + "a08080112040a020801620f0a0179120a0a08080112040a02080142040a00100d");

    private final Asked asked;
    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();

    private Trial(Asked asked) {
        this.asked = asked;
    }

    /** Takes the time and the memory that the first model takes, whichever it is. */
    static void warmUp() throws OrtException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (var options = options();
                var session = environment.createSession(SMALLEST, options);
                var one = OnnxTensor.createTensor(environment, new float[] {1})) {
            session.run(Map.of("x", one)).close();
        }
    }

    /** The answer to a question. */
    static byte[] of(byte[] question) throws IOException {
        try {
            return new Trial(Asked.read(question)).done();
        } catch (OrtException e) {
            String message = String.valueOf(e.getMessage());
            boolean memory = message.contains("bad_alloc")
                    || message.contains("bad allocation")
                    || message.contains("allocate memory")
                    || message.contains("Cannot allocate");
            return Main.text(memory ? Wire.MEMORY : Wire.REFUSED, message);
        } catch (OutOfMemoryError e) {
            return Main.text(Wire.MEMORY, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) { // the runtime's classes, on a model that says other than it does
            return Main.text(Wire.REFUSED, e.toString());
        }
    }

    private byte[] done() throws IOException, OrtException {
        long before = Memory.now();
        long begin = System.nanoTime();
        try (var options = options();
                var session = environment.createSession(asked.onnx(), options)) {
            long opened = System.nanoTime() - begin;
            var outputs = new ByteArrayOutputStream();
            var out = new DataOutputStream(outputs);
            for (List<byte[]> vector : asked.vectors()) {
                run(session, vector, out);
            }
            long[] nanos = asked.time() ? times(session) : new long[2];
            var answer = new ByteArrayOutputStream();
            var head = new DataOutputStream(answer);
            head.writeByte(Wire.DONE);
            head.writeLong(opened);
            head.writeLong(nanos[0]);
            head.writeLong(nanos[1]);
            head.writeLong(Math.max(0, Memory.most() - before));
            outputs.writeTo(answer);
            return answer.toByteArray();
        }
    }

    private static OrtSession.SessionOptions options() throws OrtException {
        var options = new OrtSession.SessionOptions();
        options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        return options;
    }

    private void run(OrtSession session, List<byte[]> vector, DataOutputStream out) throws IOException, OrtException {
        Map<String, OnnxTensor> inputs = inputs(vector);
        try (OrtSession.Result result = session.run(inputs, Set.copyOf(asked.outputs()))) {
            for (String name : asked.outputs()) {
                if (!(result.get(name).orElseThrow() instanceof OnnxTensor tensor)) {
                    throw new IllegalStateException("the output " + name + " is no tensor");
                }
                byte[] bytes = bytes(tensor);
                out.writeUTF(tensor.getInfo().type.name());
                out.writeInt(bytes.length);
                out.write(bytes);
            }
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    /** Median and 99th percentile of the best of some rounds, since a busy machine makes any one of them slow. */
    private long[] times(OrtSession session) throws OrtException {
        Map<String, OnnxTensor> inputs = inputs(asked.vectors().get(0));
        Set<String> outputs = Set.copyOf(asked.outputs());
        long[] best = {Long.MAX_VALUE, Long.MAX_VALUE};
        try {
            for (int round = 0; round < ROUNDS; round++) {
                long[] nanos = round(session, inputs, outputs);
                if (nanos[1] < best[1]) {
                    best = nanos;
                }
            }
            return best;
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    private static long[] round(OrtSession session, Map<String, OnnxTensor> inputs, Set<String> outputs)
            throws OrtException {
        long[] nanos = new long[RUNS];
        long begin = System.nanoTime();
        int runs = 0;
        while (runs < RUNS && (runs < FEWEST_RUNS || System.nanoTime() - begin < ROUND_NANOS)) {
            long start = System.nanoTime();
            session.run(inputs, outputs).close();
            nanos[runs++] = System.nanoTime() - start;
        }
        Arrays.sort(nanos, 0, runs);
        return new long[] {nanos[runs / 2], nanos[(int) Math.ceil(0.99 * runs) - 1]};
    }

    private Map<String, OnnxTensor> inputs(List<byte[]> vector) throws OrtException {
        var inputs = new HashMap<String, OnnxTensor>();
        for (int i = 0; i < vector.size(); i++) {
            Asked.Input input = asked.inputs().get(i);
            byte[] bytes = vector.get(i);
            ByteBuffer data = ByteBuffer.allocateDirect(bytes.length).order(ByteOrder.nativeOrder());
            data.put(bytes).flip();
            inputs.put(input.name(), OnnxTensor.createTensor(environment, data, input.shape(), input.type()));
        }
        return inputs;
    }

    private static byte[] bytes(OnnxTensor tensor) {
        if (tensor.getInfo().type == OnnxJavaType.STRING) {
            throw new IllegalStateException("an output is of strings");
        }
        ByteBuffer data = tensor.getByteBuffer();
        byte[] bytes = new byte[data.remaining()];
        data.get(bytes);
        return bytes;
    }
}
