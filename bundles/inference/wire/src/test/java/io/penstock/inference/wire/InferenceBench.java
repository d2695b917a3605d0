// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.wire;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import io.penstock.inference.api.Lease;
import io.penstock.inference.api.Slots;
import io.penstock.inference.onnx.RealSlots;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.kura.type.TypedValue;
import org.eclipse.kura.type.TypedValues;
import org.eclipse.kura.wire.WireRecord;

/**
 * CPU time of an inference with all that is around it, beside the bare call of the runtime with pinned buffers. Rounds are
 * interleaved and medians taken; only the ratios mean anything. Argument: a folder with mlp8.onnx; further ones: models of
 * one float32 input and shape, as {@code file:input:1x28x28}.
 */
final class InferenceBench {

    private static final int ROUNDS = 15;
    private static final long ROUND_NANOS = 150_000_000L;

    /** What is measured. */
    interface Call {
        void run() throws Exception;
    }

    public static void main(String[] args) throws Exception {
        byte[] mlp = Files.readAllBytes(Path.of(args[0], "mlp8.onnx"));
        Slots slots = RealSlots.of(descriptor("mlp8", 8, mlp), mlp);
        WireRecord record = record();
        List<WireRecord> one = List.of(record);
        List<WireRecord> sixteen =
                IntStream.range(0, 16).mapToObj(i -> record()).toList();
        var copying = stage(slots, true);
        var plain = stage(slots, false);

        var calls = new LinkedHashMap<String, Call>();
        var bare = new Bare(mlp, "x", new long[] {1, 8});
        calls.put("bare, pinned buffers", bare);
        calls.put("leased", leased(slots, 8));
        calls.put("stage, 1 record", () -> plain.decide(one));
        calls.put("stage, 1 record, copied", () -> copying.decide(one));
        calls.put("stage, 16 records (each)", () -> plain.decide(sixteen));
        calls.put("stage, 16 records, copied (each)", () -> copying.decide(sixteen));
        report("mlp8", calls, Map.of("stage, 16 records (each)", 16, "stage, 16 records, copied (each)", 16));

        for (String model : Arrays.asList(args).subList(1, args.length)) {
            large(model.split(":"));
        }
    }

    private static void large(String[] model) throws Exception {
        byte[] onnx = Files.readAllBytes(Path.of(model[0]));
        long[] shape =
                Arrays.stream(model[2].split("x")).mapToLong(Long::parseLong).toArray();
        int elements = (int) Arrays.stream(shape).reduce(1, (a, b) -> a * b);
        var bare = new Bare(onnx, model[1], shape);
        String json = bare.descriptor(model[1], shape, elements);
        var calls = new LinkedHashMap<String, Call>();
        calls.put("bare, pinned buffers", bare);
        calls.put("leased", leased(RealSlots.of(json, onnx), elements));
        report(model[0], calls, Map.of());
    }

    private static void report(String name, Map<String, Call> calls, Map<String, Integer> records) throws Exception {
        var cpu = new LinkedHashMap<String, List<Double>>();
        for (int round = -2; round < ROUNDS; round++) {
            for (Map.Entry<String, Call> call : calls.entrySet()) {
                double micros = measure(call.getValue()) / records.getOrDefault(call.getKey(), 1);
                if (round >= 0) {
                    cpu.computeIfAbsent(call.getKey(), k -> new ArrayList<>()).add(micros);
                }
            }
        }
        double floor = median(cpu.values().iterator().next());
        System.out.println(name);
        cpu.forEach((what, micros) ->
                System.out.printf("  %-34s %8.3f us CPU, %.3fx%n", what, median(micros), median(micros) / floor));
    }

    private static double measure(Call call) throws Exception {
        var threads = ManagementFactory.getThreadMXBean();
        long begin = System.nanoTime();
        long cpu = threads.getCurrentThreadCpuTime();
        int runs = 0;
        do {
            for (int i = 0; i < 50; i++) {
                call.run();
            }
            runs += 50;
        } while (System.nanoTime() - begin < ROUND_NANOS);
        return (threads.getCurrentThreadCpuTime() - cpu) / 1e3 / runs;
    }

    private static double median(List<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static Call leased(Slots slots, int elements) {
        String slot = slots.statistics().get(0).slot();
        float[] values = new float[elements];
        return () -> {
            try (Lease lease = slots.lease(slot)) {
                lease.floats(0).put(values);
                lease.run(1);
                if (Float.isNaN(lease.result(0).get(0))) {
                    throw new IllegalStateException();
                }
            }
        };
    }

    private static Stage stage(Slots slots, boolean copy) {
        var settings = new Settings("mlp8", Map.of(), "assetName", copy, -1, 0, 0);
        return new Stage("bench", settings, slots, new CalibrationsDouble(), System::nanoTime);
    }

    private static WireRecord record() {
        var properties = new LinkedHashMap<String, TypedValue<?>>();
        properties.put("assetName", TypedValues.newStringValue("pump"));
        for (int i = 0; i < 8; i++) {
            properties.put("f" + i, TypedValues.newFloatValue(i));
        }
        return new WireRecord(properties);
    }

    private static String descriptor(String name, int features, byte[] onnx) throws Exception {
        var bare = new Bare(onnx, "x", new long[] {1, features});
        String list = IntStream.range(0, features)
                .mapToObj(i -> "{\"name\": \"f" + i + "\"}")
                .collect(Collectors.joining(","));
        return bare.descriptor("x", new long[] {-1, features}, features)
                .replace("\"real\"", "\"" + name + "\"")
                .replace("\"from\": \"\"", "\"from\": \"features\"")
                .replace("\"features\": []", "\"features\": [" + list + "]");
    }

    /** The runtime's own call with reused direct input and pinned outputs: the floor. */
    private static final class Bare implements Call {

        private final OrtSession session;
        private final Map<String, OnnxTensor> in;
        private final Map<String, OnnxTensor> out = new LinkedHashMap<>();
        private final FloatBuffer input;
        private final float[] values;

        Bare(byte[] onnx, String name, long[] shape) throws Exception {
            var level = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR;
            var environment = OrtEnvironment.getEnvironment(level, "penstock");
            var options = new OrtSession.SessionOptions();
            options.setSessionLogLevel(level);
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            session = environment.createSession(onnx, options);
            int elements = (int) Arrays.stream(shape).reduce(1, (a, b) -> a * b);
            values = new float[elements];
            input = direct(elements);
            in = Map.of(name, OnnxTensor.createTensor(environment, input, shape));
            try (var first = session.run(in)) {
                for (Map.Entry<String, ai.onnxruntime.OnnxValue> one : first) {
                    long[] found = ((OnnxTensor) one.getValue()).getInfo().getShape();
                    int size = (int) Arrays.stream(found).reduce(1, (a, b) -> a * b);
                    out.put(one.getKey(), OnnxTensor.createTensor(environment, direct(size), found));
                }
            }
        }

        @Override
        public void run() throws Exception {
            input.clear().put(values);
            session.run(in, out).close();
        }

        String descriptor(String name, long[] shape, int elements) throws Exception {
            run();
            String outputs = out.entrySet().stream()
                    .map(o -> "{\"name\": \"" + o.getKey() + "\", \"shape\": "
                            + shape(o.getValue().getInfo().getShape(), shape[0]) + "}")
                    .collect(Collectors.joining(","));
            var first = out.entrySet().iterator().next();
            FloatBuffer said = first.getValue().getFloatBuffer();
            var expected = new float[said.remaining()];
            said.get(expected);
            return "{\"name\": \"real\", \"version\": \"1.0.0\", \"contract\": \"bench\", \"inputs\": [{\"name\": \""
                    + name
                    + "\", \"shape\": " + Arrays.toString(shape) + ", \"from\": \"\"}], \"outputs\": [" + outputs
                    + "], \"features\": [], \"golden\": [{\"inputs\": {\"" + name + "\": "
                    + Arrays.toString(new float[elements]) + "}, \"outputs\": {\"" + first.getKey() + "\": "
                    + Arrays.toString(expected) + "}, \"tolerance\": 1e-4}]}";
        }

        private static String shape(long[] found, long batch) {
            long[] shape = found.clone();
            shape[0] = batch;
            return Arrays.toString(shape);
        }

        private static FloatBuffer direct(int elements) {
            return ByteBuffer.allocateDirect(4 * elements)
                    .order(ByteOrder.nativeOrder())
                    .asFloatBuffer();
        }
    }

    private InferenceBench() {}
}
