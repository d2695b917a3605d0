// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.wire;

import io.penstock.inference.api.TensorSpec;
import io.penstock.inference.wire.procedure.Fitted;
import io.penstock.inference.wire.procedure.Judge;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the stage keeps about one asset. Not thread-safe; it belongs to its {@link Stage}. */
final class Asset {

    private final List<float[]> learning = new ArrayList<>();
    private Window window;
    private Optional<Fitted> fitted = Optional.empty();
    private Optional<Judge> judge = Optional.empty();

    Asset(Plan plan, Optional<Fitted> kept) {
        this.window = new Window(
                plan.window(), plan.model().windowStride(), plan.features().count());
        adopt(plan, kept);
    }

    /** Goes on under another version: what fits it stays. */
    void follow(Plan plan) {
        if (!window.fits(
                plan.window(), plan.model().windowStride(), plan.features().count())) {
            window = new Window(
                    plan.window(), plan.model().windowStride(), plan.features().count());
            learning.clear();
        }
        if (fitted.isPresent() && plan.accepts(fitted.get())) {
            judge = judge.isPresent() && plan.decision().isPresent()
                    ? Optional.of(copy(judge.get(), plan))
                    : judge(plan, fitted);
        } else {
            adopt(plan, Optional.empty());
        }
    }

    /** Takes a record for the calibration; gives the result with the last one that it needs. */
    Optional<Fitted> learn(Plan plan, float[] values) {
        learning.add(values);
        if (learning.size() < plan.calibrationRecords()) {
            return Optional.empty();
        }
        fitted = Optional.of(plan.fit(learning.toArray(float[][]::new)));
        judge = judge(plan, fitted);
        learning.clear();
        return fitted;
    }

    boolean calibrated() {
        return fitted.isPresent();
    }

    boolean push(float[] values) {
        return window.push(values);
    }

    /** Puts this asset's row of an input into a batch. */
    void fill(TensorSpec input, FloatBuffer into, float[] values) {
        if (input.from().equals("window")) {
            window.copy(into);
        } else if (input.from().equals("features")) {
            into.put(values);
        } else {
            String name = input.from().substring(Plan.CALIBRATION.length());
            double[] row = name.equals("base") && judge.isPresent()
                    ? judge.get().base()
                    : fitted.orElseThrow().tensors().get(name);
            for (double value : row) {
                into.put((float) value);
            }
        }
    }

    Optional<Judge> judge() {
        return judge;
    }

    void write(DataOutput out) throws IOException {
        window.write(out);
        out.writeInt(learning.size());
        for (float[] row : learning) {
            for (float value : row) {
                out.writeFloat(value);
            }
        }
        out.writeBoolean(fitted.isPresent());
        if (fitted.isPresent()) {
            write(out, fitted.get());
        }
        out.writeBoolean(judge.isPresent());
        if (judge.isPresent()) {
            judge.get().write(out);
        }
    }

    /** What a predecessor wrote, under the plan of the version that decides now. */
    static Asset read(DataInput in, Plan plan) throws IOException {
        var asset = new Asset(plan, Optional.empty());
        asset.window = Window.read(in);
        int rows = in.readInt();
        for (int i = 0; i < rows; i++) {
            var row = new float[plan.features().count()];
            for (int j = 0; j < row.length; j++) {
                row[j] = in.readFloat();
            }
            asset.learning.add(row);
        }
        asset.fitted = in.readBoolean() ? Optional.of(readFitted(in)) : Optional.empty();
        asset.judge = asset.judge(plan, asset.fitted);
        if (in.readBoolean()) {
            if (asset.judge.isEmpty()) {
                throw new IOException("a decision's state for a model that has no decision");
            }
            asset.judge.get().read(in);
        }
        return asset;
    }

    private void adopt(Plan plan, Optional<Fitted> kept) {
        fitted = kept.filter(plan::accepts);
        if (fitted.isEmpty() && plan.calibrationRecords() == 0) {
            fitted = plan.fittedBefore();
            if (fitted.isEmpty()) {
                throw new IllegalArgumentException(
                        "inference.not_fitted: the model was not fitted and no calibration is configured. Set the"
                                + " calibration records to some hundred.");
            }
        }
        judge = judge(plan, fitted);
    }

    private Optional<Judge> judge(Plan plan, Optional<Fitted> found) {
        return plan.decision()
                .flatMap(numbers -> found.map(f -> new Judge(
                        numbers,
                        f.tensors()
                                .getOrDefault("base", new double[plan.features().count()]))));
    }

    private static Judge copy(Judge judge, Plan plan) {
        try {
            var bytes = new java.io.ByteArrayOutputStream();
            judge.write(new java.io.DataOutputStream(bytes));
            var next = new Judge(plan.decision().orElseThrow(), judge.base());
            next.read(new java.io.DataInputStream(new java.io.ByteArrayInputStream(bytes.toByteArray())));
            return next;
        } catch (IOException e) {
            throw new IllegalStateException(e); // memory does not fail
        }
    }

    private static void write(DataOutput out, Fitted fitted) throws IOException {
        out.writeUTF(fitted.kind());
        out.writeInt(fitted.tensors().size());
        for (Map.Entry<String, double[]> tensor : fitted.tensors().entrySet()) {
            out.writeUTF(tensor.getKey());
            out.writeInt(tensor.getValue().length);
            for (double value : tensor.getValue()) {
                out.writeDouble(value);
            }
        }
    }

    private static Fitted readFitted(DataInput in) throws IOException {
        String kind = in.readUTF();
        var tensors = new LinkedHashMap<String, double[]>();
        for (int i = in.readInt(); i > 0; i--) {
            String name = in.readUTF();
            var values = new double[Math.min(in.readInt(), 1 << 20)];
            for (int j = 0; j < values.length; j++) {
                values[j] = in.readDouble();
            }
            tensors.put(name, values);
        }
        return new Fitted(kind, tensors);
    }
}
