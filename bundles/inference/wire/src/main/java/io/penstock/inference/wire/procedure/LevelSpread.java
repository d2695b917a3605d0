// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.wire.procedure;

import io.penstock.inference.api.Procedure;
import java.util.Map;

/**
 * Calibration {@code level-spread/1}: how far the level and the spread of each feature wander in normal operation.
 *
 * <p>The scale of a level is the geometric mean of the noise of records and the noise of window means, so that a feature
 * that wanders has to move further; a dead band of a part of the level keeps a quiet feature from crying over nothing.
 */
public final class LevelSpread {

    public static final String KIND = "level-spread/1";
    private static final double SMALLEST = 1e-6;

    private final Procedure numbers;
    private final int window;
    private final int features;

    public LevelSpread(Procedure numbers, int window, int features) {
        this.numbers = numbers;
        this.window = window;
        this.features = features;
    }

    /** Fits records of normal operation, at least as many as the window has. */
    public Fitted fit(float[][] records) {
        double[] level = weights("level");
        double[] spread = weights("spread");
        double[] band = weights("rel");
        double ks = numbers.number("ks", 0.6);
        double half = numbers.number("half", 0.5);
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
        return new Fitted(
                KIND,
                Map.of(
                        "base", mean,
                        "inv_scale", inverseScale,
                        "inv_spread", inverseSpread,
                        "spread_weight", weight));
    }

    private double[] weights(String name) {
        double[] weights = numbers.list(name);
        if (weights.length != features) {
            throw new IllegalArgumentException("model.descriptor: calibration." + name + " has " + weights.length
                    + " numbers for " + features + " features.");
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
