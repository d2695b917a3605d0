// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.wire.procedure;

import io.penstock.inference.api.Procedure;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Optional;

/**
 * Decision {@code tracked/1}: an alarm with hysteresis over a score, and the level of normal operation that follows slow
 * drift while there is no alarm. All times are records. Not thread-safe; one for each asset.
 *
 * <p>An alarm ends below {@code off}, or when the score has fallen to a part {@code rho} of the episode's peak: after a
 * strong fault the asset may rest at a slightly other point, which is learnt quickly in {@code settle} records.
 */
final class Tracked implements Judge {

    static final String KIND = "tracked/1";

    /**
     * The numbers of the descriptor.
     *
     * @param on score above which an alarm begins
     * @param off score below which it ends
     * @param rho part of the peak below which it ends too
     * @param settle records of quick learning after a strong fault
     * @param tau time constant of the level, in records; 0: it does not move
     * @param tauSettle the same while settling
     * @param longest alarm, after which the new level is taken for normal; 0: an alarm lasts
     */
    record Numbers(double on, double off, double rho, double settle, double tau, double tauSettle, double longest)
            implements DecisionRule {

        static Numbers of(Procedure asked) {
            double on = asked.number("on", Double.NaN);
            double tau = asked.number("tau", 0);
            var numbers = new Numbers(
                    on,
                    asked.number("off", on),
                    asked.number("rho", 0),
                    asked.number("settle", 0),
                    tau,
                    asked.number("tau_settle", tau),
                    asked.number("max_alarm", 0));
            boolean sane = on > 0 && numbers.off <= on && (tau == 0 || tau >= 1 && numbers.tauSettle >= 1);
            if (!sane) {
                throw new IllegalArgumentException("the decision " + KIND
                        + " needs a number on above 0, off not above it, and time constants of at least 1 record");
            }
            return numbers;
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public Judge judge(Fitted fitted) {
            double[] base = fitted.tensors().get("base");
            if (base == null || base.length != fitted.features().size()) {
                throw new IllegalArgumentException(
                        "the decision " + KIND + " needs the calibration's tensor base, of a level for each feature");
            }
            return new Tracked(this, base);
        }

        @Override
        public boolean feedback() {
            return tau > 0;
        }
    }

    private final Numbers numbers;
    private final double[] base;
    private boolean alarm;
    private double peak;
    private double settling;
    private double lasting;

    Tracked(Numbers numbers, double[] base) {
        this.numbers = numbers;
        this.base = base.clone();
    }

    @Override
    public Optional<double[]> base() {
        return Optional.of(base);
    }

    @Override
    public boolean judge(double score, float[] values) {
        if (alarm) {
            goOn(score);
        } else if (settling > 0) {
            settling--;
        }
        if (!alarm && settling == 0 && score > numbers.on()) {
            alarm = true;
            peak = score;
            lasting = 0;
        }
        if (!alarm) {
            follow(values, settling > 0 ? numbers.tauSettle() : numbers.tau());
        }
        return alarm;
    }

    private void goOn(double score) {
        peak = Math.max(peak, score);
        double relative = numbers.rho() * peak;
        lasting++;
        if (numbers.longest() > 0 && lasting > numbers.longest()) {
            alarm = false;
            settling = numbers.settle();
        } else if (score < Math.max(numbers.off(), relative)) {
            alarm = false;
            settling = relative > numbers.off() ? numbers.settle() : 0;
        }
    }

    private void follow(float[] values, double tau) {
        if (tau > 0) {
            for (int j = 0; j < base.length; j++) {
                base[j] += (values[j] - base[j]) / tau;
            }
        }
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeInt(base.length);
        for (double level : base) {
            out.writeDouble(level);
        }
        out.writeBoolean(alarm);
        out.writeDouble(peak);
        out.writeDouble(settling);
        out.writeDouble(lasting);
    }

    @Override
    public void read(DataInput in) throws IOException {
        if (in.readInt() != base.length) {
            throw new IOException("a decision over other features");
        }
        for (int j = 0; j < base.length; j++) {
            base[j] = in.readDouble();
            if (!Double.isFinite(base[j])) {
                throw new IOException("a level that is no number");
            }
        }
        alarm = in.readBoolean();
        peak = in.readDouble();
        settling = in.readDouble();
        lasting = in.readDouble();
    }
}
