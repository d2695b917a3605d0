// SPDX-License-Identifier: Apache-2.0
package io.penstock.trainer;

import io.penstock.driver.simulator.Fault;
import io.penstock.driver.simulator.PumpModel;
import io.penstock.driver.simulator.Signal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Samples of a simulated pump and the truth about each.
 *
 * @param rows a sample each, in the order of the signals
 * @param faulty whether a fault was active
 */
record Recording(float[][] rows, boolean[] faulty) {

    /** Names of the columns. */
    static final List<String> FEATURES =
            Arrays.stream(Signal.values()).map(Signal::column).toList();

    /** The demo line reads 20 times a second, and its window filter makes one record of two readings. */
    private static final double SECONDS_PER_READING = 0.05;

    private static final int READINGS = 2;

    /** A fault in the middle of normal operation; without one, normal operation only. */
    static Recording of(long seed, int before, int during, int after, Optional<Fault> fault, double severity) {
        var pump = new PumpModel(seed);
        int count = before + during + after;
        var rows = new float[count][];
        var faulty = new boolean[count];
        for (int i = 0; i < count; i++) {
            boolean now = fault.isPresent() && i >= before && i < before + during;
            if (now) {
                pump.inject(fault.get(), severity);
            } else {
                fault.ifPresent(pump::clear);
            }
            rows[i] = record(pump);
            faulty[i] = now;
        }
        return new Recording(rows, faulty);
    }

    /** The mean of some readings, each in the precision of the registers. */
    private static float[] record(PumpModel pump) {
        float[] means = new float[pump.values().length];
        double[] sums = new double[means.length];
        for (int i = 0; i < READINGS; i++) {
            pump.step(SECONDS_PER_READING);
            double[] values = pump.values();
            for (int j = 0; j < sums.length; j++) {
                sums[j] += (float) values[j];
            }
        }
        for (int j = 0; j < means.length; j++) {
            means[j] = (float) (sums[j] / READINGS);
        }
        return means;
    }
}
