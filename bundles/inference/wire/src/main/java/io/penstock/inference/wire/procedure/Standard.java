// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.wire.procedure;

import io.penstock.inference.api.Procedure;
import java.util.Map;

/**
 * Calibration {@code standard/1}: mean and standard deviation of each feature, as {@code mean} and {@code inv_std}.
 *
 * <p>Number {@code floor}: smallest deviation, as a part of the mean's magnitude (1e-3), so that a feature that stood
 * still does not cry over its last digit.
 */
final class Standard implements Calibration {

    static final String KIND = "standard/1";
    private static final double SMALLEST = 1e-6;

    private final double floor;
    private final int features;

    Standard(Procedure numbers, int features) {
        this.floor = numbers.number("floor", 1e-3);
        this.features = features;
    }

    @Override
    public Map<String, double[]> fit(float[][] records) {
        double[] mean = mean(records, features);
        double[] inverse = new double[features];
        for (int j = 0; j < features; j++) {
            double squares = 0;
            for (float[] row : records) {
                squares += (row[j] - mean[j]) * (row[j] - mean[j]);
            }
            double deviation = Math.sqrt(squares / records.length);
            inverse[j] = 1 / Math.max(Math.max(deviation, floor * Math.abs(mean[j])), SMALLEST);
        }
        return Map.of("mean", mean, "inv_std", inverse);
    }

    static double[] mean(float[][] records, int features) {
        double[] mean = new double[features];
        for (float[] row : records) {
            for (int j = 0; j < features; j++) {
                mean[j] += row[j];
            }
        }
        for (int j = 0; j < features; j++) {
            mean[j] /= records.length;
        }
        return mean;
    }
}
