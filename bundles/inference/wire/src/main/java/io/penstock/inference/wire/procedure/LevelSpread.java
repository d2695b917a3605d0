// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.wire.procedure;

import io.penstock.inference.api.Procedure;
import java.util.Map;

/**
 * Calibration {@code level-spread/1}: how far the level and the spread of each feature wander in normal operation, as
 * {@code base}, {@code inv_scale}, {@code inv_spread} and {@code spread_weight}.
 *
 * <p>The scale of a level is the geometric mean of the noise of records and the noise of window means, so that a feature
 * that wanders has to move further; a dead band of a part of the level keeps a quiet feature from crying over nothing.
 *
 * <p>Numbers: for each feature {@code level} and {@code spread} (1: watched, 0: not), {@code rel}, the dead band as a part
 * of the level; {@code ks}, the logarithm of a ratio of spreads that scores 1 (0.6); {@code half}, the floor of the spread
 * as a part of the dead band (0.5).
 */
final class LevelSpread implements Calibration {

    static final String KIND = "level-spread/1";
    private static final double SMALLEST = 1e-6;

    private final int window;
    private final int features;
    private final double[] level;
    private final double[] spread;
    private final double[] band;
    private final double ks;
    private final double half;

    LevelSpread(Procedure numbers, int window, int features) {
        this.window = window;
        this.features = features;
        this.level = weights(numbers, "level");
        this.spread = weights(numbers, "spread");
        this.band = weights(numbers, "rel");
        this.ks = numbers.number("ks", 0.6);
        this.half = numbers.number("half", 0.5);
    }

    @Override
    public Map<String, double[]> fit(float[][] records) {
        double[] mean = new double[features];
        double[] inverseScale = new double[features];
        double[] inverseSpread = new double[features];
        double[] weight = new double[features];
        for (int j = 0; j < features; j++) {
            Wander wander = Wander.of(records, j, window);
            double floor = band[j] * Math.abs(wander.mean());
            double scale =
                    Math.max(Math.max(Math.sqrt(2 * wander.recordNoise() * wander.windowNoise()), floor), SMALLEST);
            mean[j] = wander.mean();
            inverseScale[j] = level[j] / scale;
            inverseSpread[j] = 1 / Math.max(Math.max(wander.windowSpread(), half * floor), SMALLEST);
            weight[j] = spread[j] / ks;
        }
        return Map.of(
                "base", mean,
                "inv_scale", inverseScale,
                "inv_spread", inverseSpread,
                "spread_weight", weight);
    }

    private double[] weights(Procedure numbers, String name) {
        double[] weights = numbers.list(name);
        if (weights.length != features) {
            throw new IllegalArgumentException(
                    "the calibration's " + name + " has " + weights.length + " numbers for " + features + " features");
        }
        return weights;
    }

    /**
     * One feature in normal operation; all deviations are of the population.
     *
     * @param mean of the records
     * @param recordNoise standard deviation of the records
     * @param windowNoise standard deviation of the means of all windows
     * @param windowSpread root mean square of the standard deviations within the windows
     */
    private record Wander(double mean, double recordNoise, double windowNoise, double windowSpread) {

        static Wander of(float[][] records, int feature, int window) {
            int count = records.length;
            double sum = 0;
            for (float[] row : records) {
                sum += row[feature];
            }
            double mean = sum / count;
            double squares = 0;
            for (float[] row : records) {
                squares += (row[feature] - mean) * (row[feature] - mean);
            }
            int windows = count - window + 1;
            double[] means = new double[windows];
            double within = 0;
            double all = 0;
            for (int w = 0; w < windows; w++) {
                double part = 0;
                for (int i = w; i < w + window; i++) {
                    part += records[i][feature] - mean;
                }
                means[w] = part / window;
                all += means[w];
                double variance = 0;
                for (int i = w; i < w + window; i++) {
                    double off = records[i][feature] - mean - means[w];
                    variance += off * off;
                }
                within += variance / window;
            }
            double between = 0;
            for (double value : means) {
                between += (value - all / windows) * (value - all / windows);
            }
            return new Wander(
                    mean, Math.sqrt(squares / count), Math.sqrt(between / windows), Math.sqrt(within / windows));
        }
    }
}
