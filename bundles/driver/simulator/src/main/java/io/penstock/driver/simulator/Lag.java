// SPDX-License-Identifier: Apache-2.0
package io.penstock.driver.simulator;

/** A first-order lag: goes for its target with a time constant, exact for any step. */
final class Lag {

    private final double seconds;
    private double value;

    Lag(double seconds, double value) {
        this.seconds = seconds;
        this.value = value;
    }

    double step(double target, double dt) {
        value = target + (value - target) * StrictMath.exp(-dt / seconds);
        return value;
    }

    double value() {
        return value;
    }
}
