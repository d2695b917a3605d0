// SPDX-License-Identifier: Apache-2.0
package io.penstock.bench;

import io.penstock.bench.Clocks.Call;
import io.penstock.inference.api.Lease;
import io.penstock.inference.api.Slots;
import io.penstock.inference.onnx.LoneSlots;
import io.penstock.inference.wire.LoneStage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.kura.type.TypedValue;
import org.eclipse.kura.type.TypedValues;
import org.eclipse.kura.wire.WireRecord;

/** The engine's lease and the stage around the runtime's own call. */
final class InferenceRow implements Row {

    private static final int FEATURES = 8;
    private static final int BATCH = 16;

    @Override
    public String name() {
        return "inference";
    }

    @Override
    public String about() {
        return "CPU time of one inference with what is around it, beside OrtSession.run with a reused direct input and"
                + " pinned outputs, one thread. mlp8 is 8-16-8-1; \"stage\" takes Kura records in and gives Kura"
                + " records out.";
    }

    @Override
    public String why() {
        return "The bare call of mlp8 takes some 3 us, so a microsecond of Java is a third of it: eight properties are"
                + " looked up and checked, and a record of the decision is made.";
    }

    @Override
    public void run(Run run) throws Exception {
        byte[] onnx = mlp();
        var bare = new PinnedCall(onnx, "x", 1, FEATURES);
        String features = IntStream.range(0, FEATURES)
                .mapToObj(i -> "{\"name\": \"f" + i + "\"}")
                .collect(Collectors.joining(","));
        Slots slots = LoneSlots.of(bare.descriptor("mlp8", features, true), onnx);
        compare(run, "mlp8, leased", Goal.ratioAtMost(1.10), 1, leased(slots, "mlp8", FEATURES), bare::run);
        var stage = new LoneStage("mlp8", false, slots);
        List<WireRecord> one = List.of(record());
        List<WireRecord> many =
                IntStream.range(0, BATCH).mapToObj(i -> record()).toList();
        compare(run, "mlp8, stage", Goal.ratioAtMost(1.15), 1, () -> stage.decide(one), bare::run);
        compare(run, "mlp8, stage, 16 at once", Goal.ratioAtMost(0.15), BATCH, () -> stage.decide(many), bare::run);
        real(run, "mnist", "mnist.onnx", "Input3", 1, 1, 28, 28);
        real(run, "face detector", "ultra-light-face-rfb-320.onnx", "input", 1, 3, 240, 320);
    }

    /** Of the public models in the data folder, where there is one. */
    private static void real(Run run, String name, String file, String input, long... shape) throws Exception {
        Path path = Path.of(System.getProperty("penstock.data", "../shared/data"), "models", file);
        if (!Files.isRegularFile(path)) {
            run.say(name + " is left out: " + path.toAbsolutePath().normalize() + " is not there");
            return;
        }
        byte[] onnx = Files.readAllBytes(path);
        var bare = new PinnedCall(onnx, input, shape);
        Slots slots = LoneSlots.of(bare.descriptor("real", "", false), onnx);
        compare(run, name + ", leased", Goal.ratioAtMost(1.10), 1, leased(slots, "real", bare.elements()), bare::run);
    }

    private static void compare(Run run, String name, Goal goal, int records, Call ours, Call floor) throws Exception {
        run.compare(
                name,
                "us CPU",
                goal,
                () -> Clocks.cpuNanos(run.nanos(), ours) / 1e3 / records,
                () -> Clocks.cpuNanos(run.nanos(), floor) / 1e3);
    }

    private static Call leased(Slots slots, String slot, int elements) {
        float[] values = new float[elements];
        return () -> {
            try (Lease lease = slots.lease(slot)) {
                lease.floats(0).put(values);
                lease.run(1);
                if (Float.isNaN(lease.result(0).get(0))) {
                    throw new BenchException("bench.inference", slot + " gave no number");
                }
            }
        };
    }

    private static WireRecord record() {
        var properties = new LinkedHashMap<String, TypedValue<?>>();
        properties.put("assetName", TypedValues.newStringValue("pump"));
        for (int i = 0; i < FEATURES; i++) {
            properties.put("f" + i, TypedValues.newFloatValue(i));
        }
        return new WireRecord(properties);
    }

    static byte[] mlp() throws IOException {
        try (InputStream in = InferenceRow.class.getResourceAsStream("mlp8.onnx")) {
            return in.readAllBytes();
        }
    }
}
