// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.wire.procedure;

import io.penstock.inference.api.Procedure;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Decision {@code tracked/1}: an alarm with hysteresis over a score, and the level of normal operation that follows slow
 * drift while there is no alarm. All times are records. Not thread-safe; one for each asset.
 *
 * <p>An alarm ends below {@code off}, or when the score has fallen to a part {@code rho} of the episode's peak: after a
 * strong fault the asset may rest at a slightly other point, which is learnt quickly in {@code settle} records.
 */
public final class Judge {

    public static final String KIND = "tracked/1";

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
    public record Numbers(
            double on, double off, double rho, double settle, double tau, double tauSettle, double longest) {

        public static Numbers of(Procedure decision) {
            double on = decision.number("on", Double.NaN);
            if (!decision.kind().equals(KIND) || Double.isNaN(on)) {
                throw new IllegalArgumentException("model.descriptor: the decision is of kind " + decision.kind()
                        + "; known is " + KIND + ", with a number on.");
            }
            return new Numbers(
                    on,
                    decision.number("off", on),
                    decision.number("rho", 0),
                    decision.number("settle", 0),
                    decision.number("tau", 0),
                    decision.number("tau_settle", 0),
                    decision.number("max_alarm", 0));
        }
    }

    private final Numbers numbers;
    private final double[] base;
    private boolean alarm;
    private double peak;
    private double settling;
    private double lasting;

    public Judge(Numbers numbers, double[] base) {
        this.numbers = numbers;
        this.base = base.clone();
    }

    /** The level of normal operation as it stands: what the next score is to be computed against. */
    public double[] base() {
        return base;
    }

    /** Takes the score of a record and the record itself; true where it is part of an alarm. */
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

    public void read(DataInput in) throws IOException {
        if (in.readInt() != base.length) {
            throw new IOException("a decision over other features");
        }
        for (int j = 0; j < base.length; j++) {
            base[j] = in.readDouble();
        }
        alarm = in.readBoolean();
        peak = in.readDouble();
        settling = in.readDouble();
        lasting = in.readDouble();
    }
}
