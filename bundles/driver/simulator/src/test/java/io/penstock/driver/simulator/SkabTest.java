// SPDX-License-Identifier: Apache-2.0
package io.penstock.driver.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Holds the player and the pump against SKAB, where its files are. */
class SkabTest {

    private static Path file(String name) {
        var file = Path.of(System.getProperty("penstock.data", "../shared/data"))
                .resolve("skab")
                .resolve(name);
        assumeTrue(Files.exists(file), "skipped: " + file + " is not there");
        return file;
    }

    @Test
    void playsTheEightSignalsAndTheLabelsInTheirOrder() throws IOException {
        var table = CsvTable.read(file("valve1/0.csv"));
        var signals = Arrays.stream(Signal.values()).map(Signal::column).toList();
        assertThat(table.columns().subList(0, 8)).isEqualTo(signals);
        assertThat(table.columns().subList(8, 10)).containsExactly("anomaly", "changepoint");
        assertThat(table.size()).isEqualTo(1147);
        assertThat(table.value(0, Signal.VOLTAGE.ordinal())).isEqualTo(233.062f);
    }

    /** A simulated signal is of the test bench's magnitude: its middle is in the real one's spread, and is as noisy. */
    @Test
    void resemblesTheTestBench() throws IOException {
        var table = CsvTable.read(file("valve1/0.csv"));
        int normal = 400; // SKAB: the first 400 rows of a file are normal operation
        for (var signal : Signal.values()) {
            var real = new double[normal];
            var simulated = new double[normal];
            var model = new PumpModel(3);
            for (int i = 0; i < normal; i++) {
                model.step(1);
                real[i] = table.value(i, signal.ordinal());
                simulated[i] = model.value(signal);
            }
            assertThat(middle(simulated))
                    .as("middle of %s", signal)
                    .isBetween(0.85 * middle(real), 1.15 * middle(real));
            assertThat(noise(simulated)).as("noise of %s", signal).isBetween(noise(real) / 2.5, noise(real) * 2.5);
        }
    }

    private static double middle(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** Standard deviation from one sample to the next, so that a slow drift does not count. */
    private static double noise(double[] values) {
        double sum = 0;
        for (int i = 1; i < values.length; i++) {
            sum += (values[i] - values[i - 1]) * (values[i] - values[i - 1]);
        }
        return Math.sqrt(sum / (2 * (values.length - 1)));
    }
}
