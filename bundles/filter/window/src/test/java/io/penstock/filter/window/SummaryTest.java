// SPDX-License-Identifier: Apache-2.0
package io.penstock.filter.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SummaryTest {

    /** Vectors: numpy's mean, min, max, std, sqrt(mean(x**2)), percentile(x, 95) over 3, 1, 4, 1, 5, 9, 2, 6, 5, 3. */
    @ParameterizedTest
    @CsvSource({
        "MEAN,   3.9",
        "MIN,    1",
        "MAX,    9",
        "STDDEV, 2.3430749027719964",
        "RMS,    4.549725266430931",
        "P95,    7.65",
    })
    void isWhatNumpySays(Statistic statistic, double expected) {
        double[] values = {3, 1, 4, 1, 5, 9, 2, 6, 5, 3, -77};

        assertThat(new Summary(values, 10).of(statistic)).isCloseTo(expected, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"MEAN, -7", "MIN, -7", "MAX, -7", "STDDEV, 0", "RMS, 7", "P95, -7"})
    void oneValueIsItsOwnSummary(Statistic statistic, double expected) {
        assertThat(new Summary(new double[] {-7}, 1).of(statistic)).isEqualTo(expected);
    }

    @Test
    void aLargeOffsetDoesNotEatTheDeviation() {
        assertThat(new Summary(new double[] {1e9 + 1, 1e9 + 3}, 2).of(Statistic.STDDEV))
                .isEqualTo(1);
    }

    @Test
    void readsNamesInAnyCaseAndSaysWhichItDoesNotKnow() {
        assertThat(Statistic.parse(" Mean, P95;rms ")).containsExactly(Statistic.MEAN, Statistic.RMS, Statistic.P95);
        assertThat(Statistic.parse("")).containsExactly(Statistic.values());
        assertThatThrownBy(() -> Statistic.parse("mean, mode"))
                .hasMessage("statistics has \"mode\"; allowed: [mean, min, max, stddev, rms, p95]");
    }
}
