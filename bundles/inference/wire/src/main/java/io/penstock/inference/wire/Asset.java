// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.wire;

import io.penstock.inference.api.Decision;
import io.penstock.inference.api.TensorSpec;
import io.penstock.inference.wire.procedure.DecisionRule;
import io.penstock.inference.wire.procedure.Fitted;
import io.penstock.inference.wire.procedure.Judge;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the stage keeps about one asset. Not thread-safe but for {@link #latest}; it belongs to its {@link Stage}. */
final class Asset {

    private static final Decision NONE = new Decision("", "", "", Double.NaN, "", "", 0);

    private final String name;
    private final List<float[]> learning = new ArrayList<>();
    private Plan plan;
    private Window window;
    private Optional<Fitted> fitted;
    private Optional<Judge> judge;
    private volatile Decision latest = NONE;

    /** @param kept for this asset before a restart */
    Asset(String name, Plan plan, Optional<Kept> kept) {
        this.name = name;
        this.plan = plan;
        this.window = new Window(plan.model());
        this.fitted = plan.fittedBefore().or(() -> kept.map(Kept::fitted).filter(plan::accepts));
        this.judge = fitted.flatMap(plan::judge);
        kept.filter(k -> fitted.filter(k.fitted()::same).isPresent()).ifPresent(k -> restore(k.rule(), k.judge()));
    }

    String name() {
        return name;
    }

    /** Goes on under another version: what fits it stays. */
    void follow(Plan next) {
        if (!next.featureNames().equals(plan.featureNames())) {
            learning.clear();
        }
        if (!next.featureNames().equals(plan.featureNames()) || !window.fits(next.model())) {
            window = new Window(next.model());
        }
        String rule = rule();
        byte[] state = judgeState();
        fitted = next.fittedBefore().or(() -> fitted.filter(next::accepts));
        plan = next;
        judge = fitted.flatMap(next::judge);
        restore(rule, state);
    }

    /** Takes a record for the calibration; gives all of them with the last one that it needs. */
    Optional<float[][]> learn(float[] values) {
        learning.add(values);
        return learning.size() < plan.calibrationRecords()
                ? Optional.empty()
                : Optional.of(learning.toArray(float[][]::new));
    }

    /** Begins the calibration anew. */
    void forget() {
        learning.clear();
    }

    /** Ends the calibration. */
    void calibrate(Fitted found) {
        learning.clear();
        fitted = Optional.of(found);
        judge = plan.judge(found);
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
            for (double value : tensor(input.from().substring(Plan.CALIBRATION.length()))) {
                into.put((float) value);
            }
        }
    }

    Optional<Judge> judge() {
        return judge;
    }

    /** The last decision; from any thread. */
    Optional<Decision> latest() {
        return Optional.of(latest).filter(decision -> decision != NONE);
    }

    void latest(Decision decision) {
        latest = decision;
    }

    /** What should outlive a restart; empty while it is not calibrated. */
    Optional<Kept> kept() {
        return fitted.map(f -> new Kept(f, rule(), judgeState()));
    }

    void write(DataOutputStream out) throws IOException {
        window.write(out);
        out.writeInt(plan.featureNames().hashCode());
        out.writeInt(learning.size());
        for (float[] row : learning) {
            for (float value : row) {
                out.writeFloat(value);
            }
        }
        FittedBytes.write(out, fitted);
        out.writeUTF(rule());
        byte[] state = judgeState();
        out.writeInt(state.length);
        out.write(state);
    }

    /**
     * Takes what a predecessor wrote.
     *
     * @throws IOException where it does not fit the model that decides now; this asset is of no use then
     */
    void read(DataInputStream in) throws IOException {
        if (!window.read(in) || in.readInt() != plan.featureNames().hashCode()) {
            throw new IOException("it is of a model with another window or other features");
        }
        for (int rows = in.readInt(); rows > 0; rows--) {
            var row = new float[plan.featureNames().size()];
            for (int j = 0; j < row.length; j++) {
                row[j] = in.readFloat();
            }
            learning.add(row);
        }
        Optional<Fitted> handed = FittedBytes.read(in, plan.featureNames());
        fitted = plan.fittedBefore().or(() -> handed.filter(plan::accepts));
        judge = fitted.flatMap(plan::judge);
        restore(in.readUTF(), in.readNBytes(Math.max(0, in.readInt())));
    }

    private double[] tensor(String name) {
        if (name.equals("base") && judge.isPresent() && judge.get().base().isPresent()) {
            return judge.get().base().get();
        }
        return fitted.orElseThrow().tensors().get(name);
    }

    private String rule() {
        return judge.isPresent() ? plan.rule().map(DecisionRule::kind).orElse("") : "";
    }

    private byte[] judgeState() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            if (judge.isPresent()) {
                judge.get().write(out);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e); // memory does not fail
        }
        return bytes.toByteArray();
    }

    /** Goes on with a judge's state, where it is of the same rule; else the judge begins anew. */
    private void restore(String rule, byte[] state) {
        if (judge.isPresent() && !rule.isEmpty() && rule.equals(rule())) {
            try (var in = new DataInputStream(new ByteArrayInputStream(state))) {
                judge.get().read(in);
            } catch (IOException e) {
                judge = fitted.flatMap(plan::judge);
            }
        }
    }
}
