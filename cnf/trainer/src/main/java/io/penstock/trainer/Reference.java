// SPDX-License-Identifier: Apache-2.0
package io.penstock.trainer;

import io.penstock.inference.wire.procedure.Fitted;

/** The graph's arithmetic in doubles: what a golden vector expects, and what the evaluation runs. */
final class Reference {

    static double[] contributions(float[][] rows, int end, int window, double[] base, Fitted fitted) {
        int features = base.length;
        var contributions = new double[2 * features];
        for (int j = 0; j < features; j++) {
            double mean = 0;
            for (int i = end - window + 1; i <= end; i++) {
                mean += rows[i][j] - base[j];
            }
            mean /= window;
            double variance = 0;
            for (int i = end - window + 1; i <= end; i++) {
                double off = rows[i][j] - base[j] - mean;
                variance += off * off;
            }
            double ratio = Math.sqrt(variance / window) * fitted.tensors().get("inv_spread")[j];
            contributions[j] = Math.abs(mean) * fitted.tensors().get("inv_scale")[j];
            contributions[features + j] =
                    StrictMath.log(Math.max(ratio, 1)) * fitted.tensors().get("spread_weight")[j];
        }
        return contributions;
    }

    static double score(double[] contributions) {
        double most = 0;
        for (double contribution : contributions) {
            most = Math.max(most, contribution);
        }
        return most;
    }

    private Reference() {}
}
