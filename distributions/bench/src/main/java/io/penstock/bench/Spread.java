// SPDX-License-Identifier: Apache-2.0
package io.penstock.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A median with what lies around it. */
record Spread(double median, double min, double max) {

    /** Of an even number, the mean of the two in the middle. */
    static Spread of(List<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("a spread of no values");
        }
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Spread(median, sorted[0], sorted[sorted.length - 1]);
    }

    /** Whether the rounds disagree by more than half: what is said of them then says little. */
    boolean isNoisy() {
        return max > 1.5 * min;
    }

    /** As a ratio. */
    String ratio() {
        return String.format(Locale.ROOT, median >= 10 ? "%.1fx [%.1f..%.1f]" : "%.2fx [%.2f..%.2f]", median, min, max);
    }

    @Override
    public String toString() {
        return Numbers.text(median) + " [" + Numbers.text(min) + ".." + Numbers.text(max) + "]";
    }
}
