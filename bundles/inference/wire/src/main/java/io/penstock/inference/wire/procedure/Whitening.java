// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.wire.procedure;

import io.penstock.inference.api.Procedure;
import java.util.Map;

/**
 * Calibration {@code whitening/1}: principal components of the standardised features, as {@code mean} and {@code whiten},
 * a matrix of [components, features]. With {@code z = whiten (x - mean)}, the squared length of z is Mahalanobis'
 * distance where all components are kept, Hotelling's T-squared where not.
 *
 * <p>Numbers: {@code components} to keep, the strongest first (0: all); {@code ridge} added to each variance of the
 * standardised features (1e-3), so that features that move as one do not divide by nothing.
 */
final class Whitening implements Calibration {

    static final String KIND = "whitening/1";

    private final Standard scale;
    private final double ridge;
    private final int features;
    private final int components;

    Whitening(Procedure numbers, int features) {
        this.scale = new Standard(numbers, features);
        this.ridge = numbers.number("ridge", 1e-3);
        this.features = features;
        int asked = (int) numbers.number("components", 0);
        if (asked < 0 || asked > features) {
            throw new IllegalArgumentException(
                    "the calibration keeps " + asked + " components of " + features + " features");
        }
        this.components = asked == 0 ? features : asked;
    }

    @Override
    public Map<String, double[]> fit(float[][] records) {
        Map<String, double[]> standard = scale.fit(records);
        double[] mean = standard.get("mean");
        double[] inverse = standard.get("inv_std");
        Eigen eigen = Eigen.of(covariance(records, mean, inverse));
        double[] whiten = new double[components * features];
        for (int k = 0; k < components; k++) {
            double length = 1 / Math.sqrt(Math.max(0, eigen.values()[k]) + ridge);
            for (int j = 0; j < features; j++) {
                whiten[k * features + j] = eigen.vectors()[k][j] * length * inverse[j];
            }
        }
        return Map.of("mean", mean, "whiten", whiten);
    }

    private double[][] covariance(float[][] records, double[] mean, double[] inverse) {
        double[][] covariance = new double[features][features];
        for (float[] row : records) {
            for (int i = 0; i < features; i++) {
                for (int j = 0; j <= i; j++) {
                    covariance[i][j] += (row[i] - mean[i]) * inverse[i] * (row[j] - mean[j]) * inverse[j];
                }
            }
        }
        for (int i = 0; i < features; i++) {
            for (int j = 0; j <= i; j++) {
                covariance[i][j] /= records.length;
                covariance[j][i] = covariance[i][j];
            }
        }
        return covariance;
    }
}
