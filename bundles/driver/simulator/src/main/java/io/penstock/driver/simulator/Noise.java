// SPDX-License-Identifier: Apache-2.0
package io.penstock.driver.simulator;

import java.util.Random;

/** Randomness that gives the same numbers for the same seed on every machine. */
final class Noise {

    private final Random random;

    Noise(long seed) {
        this.random = new Random(seed); // the generator is specified to the bit, and nextGaussian uses StrictMath
    }

    /** White noise of a standard deviation; what is beyond {@code reach} deviations is cut, as a real sensor's is. */
    double white(double deviation, double reach) {
        return deviation * Math.max(-reach, Math.min(reach, random.nextGaussian()));
    }

    /** A value that wanders around 0 (Ornstein-Uhlenbeck, exact for any step). */
    final class Drift {

        private final double deviation;
        private final double seconds;
        private double value;

        Drift(double deviation, double seconds) {
            this.deviation = deviation;
            this.seconds = seconds;
        }

        double step(double dt) {
            double keep = StrictMath.exp(-dt / seconds);
            value = keep * value + StrictMath.sqrt(1 - keep * keep) * white(deviation, 3);
            return value;
        }
    }
}
