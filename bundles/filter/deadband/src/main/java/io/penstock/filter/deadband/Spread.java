// SPDX-License-Identifier: Apache-2.0
package io.penstock.filter.deadband;

/**
 * Running mean and standard deviation over about the last {@code memory} values.
 *
 * <p>Exact (population) up to {@code memory} values, exponentially weighted by {@code 1 / memory} after that, so that a
 * plant that changes its noise is followed. Values that are not finite do not count.
 */
final class Spread {

    /** With fewer values a deviation says little. */
    static final int ENOUGH = 10;

    private final int memory;
    private long count;
    private double mean;
    private double variance;

    Spread(int memory) {
        this(memory, 0, 0, 0);
    }

    Spread(int memory, long count, double mean, double variance) {
        this.memory = memory;
        this.count = count;
        this.mean = mean;
        this.variance = variance;
    }

    void add(double value) {
        if (!Double.isFinite(value)) {
            return;
        }
        count++;
        double weight = 1.0 / Math.min(count, memory);
        double delta = value - mean;
        mean += weight * delta;
        variance = (1 - weight) * (variance + weight * delta * delta);
    }

    boolean known() {
        return count >= ENOUGH;
    }

    double deviation() {
        return Math.sqrt(variance);
    }

    long count() {
        return count;
    }

    double mean() {
        return mean;
    }

    double variance() {
        return variance;
    }
}
