// SPDX-License-Identifier: Apache-2.0
package io.penstock.trainer;

import io.penstock.driver.simulator.Fault;
import io.penstock.driver.simulator.PumpModel;
import java.util.Optional;

/**
 * Samples of a simulated pump and the truth about each.
 *
 * @param rows a sample each, in the order of the signals
 * @param faulty whether a fault was active
 */
record Recording(float[][] rows, boolean[] faulty) {

    /** Rate of the demo line. */
    static final double SECONDS_PER_SAMPLE = 0.1;

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
            pump.step(SECONDS_PER_SAMPLE);
            double[] values = pump.values();
            rows[i] = new float[values.length];
            for (int j = 0; j < values.length; j++) {
                rows[i][j] = (float) values[j];
            }
            faulty[i] = now;
        }
        return new Recording(rows, faulty);
    }
}
