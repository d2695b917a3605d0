// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.wire.procedure;

import io.penstock.inference.api.Procedure;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Decision {@code threshold/1}: an alarm over a smoothed score, with hysteresis and shortest durations. All times are
 * records. Not thread-safe; one for each asset.
 */
final class Threshold implements Judge {

    static final String KIND = "threshold/1";

    /**
     * The numbers of the descriptor.
     *
     * @param on score above which an alarm begins; a factor of the quantile where there is one
     * @param off part of the threshold below which it ends, up to 1
     * @param alpha weight of a new score in the smoothed one, up to 1: no smoothing
     * @param begin records in a row above the threshold before an alarm begins
     * @param end records in a row below before it ends
     * @param share quantile of the calibration's scores; NaN: the threshold is {@code on}
     */
    record Numbers(double on, double off, double alpha, double begin, double end, double share)
            implements DecisionRule {

        static Numbers of(Procedure asked) {
            double share = asked.number("quantile", Double.NaN);
            var numbers = new Numbers(
                    asked.number("on", Double.isNaN(share) ? Double.NaN : 1),
                    asked.number("off", 1),
                    asked.number("alpha", 1),
                    asked.number("begin", 1),
                    asked.number("end", 1),
                    share);
            boolean sane = Double.isFinite(numbers.on)
                    && numbers.off <= 1
                    && numbers.alpha > 0
                    && numbers.alpha <= 1
                    && numbers.begin >= 1
                    && numbers.end >= 1
                    && !(share < 0)
                    && !(share > 1);
            if (!sane) {
                throw new IllegalArgumentException("the decision " + KIND + " needs a number on or quantile (0 to 1);"
                        + " off up to 1, alpha above 0 and up to 1, begin and end from 1");
            }
            return numbers;
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public Judge judge(Fitted fitted) {
            if (Double.isNaN(share)) {
                return new Threshold(this, on);
            }
            double[] learnt = fitted.tensors().get("threshold");
            if (learnt == null) {
                throw new IllegalArgumentException(
                        "the decision's threshold is a quantile, and the calibration has no tensor threshold");
            }
            return new Threshold(this, on * learnt[0]);
        }

        @Override
        public boolean feedback() {
            return false;
        }

        @Override
        public OptionalDouble quantile() {
            return Double.isNaN(share) ? OptionalDouble.empty() : OptionalDouble.of(share);
        }
    }

    private final Numbers numbers;
    private final double threshold;
    private double smooth = Double.NaN;
    private boolean alarm;
    private int row; // records in a row that speak for the other state

    Threshold(Numbers numbers, double threshold) {
        this.numbers = numbers;
        this.threshold = threshold;
    }

    @Override
    public boolean judge(double score, float[] values) {
        smooth = Double.isNaN(smooth) ? score : smooth + numbers.alpha() * (score - smooth);
        boolean other = alarm ? smooth < threshold * numbers.off() : smooth > threshold;
        row = other ? row + 1 : 0;
        if (row >= (alarm ? numbers.end() : numbers.begin())) {
            alarm = !alarm;
            row = 0;
        }
        return alarm;
    }

    @Override
    public Optional<double[]> base() {
        return Optional.empty();
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeDouble(smooth);
        out.writeBoolean(alarm);
        out.writeInt(row);
    }

    @Override
    public void read(DataInput in) throws IOException {
        smooth = in.readDouble();
        alarm = in.readBoolean();
        row = in.readInt();
    }
}
