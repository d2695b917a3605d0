// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class HistogramTest {

    private final Histogram histogram = new Histogram();

    @Test
    void hasNoPercentileWithoutATime() {
        assertThat(histogram.micros(0.5)).isZero();
    }

    @Test
    void tellsPercentilesToAQuarterOfAnOctave() {
        for (int i = 1; i <= 1000; i++) {
            histogram.add(i * 1000L);
        }
        assertThat(histogram.micros(0.5)).isBetween(500.0, 500 * 1.25);
        assertThat(histogram.micros(0.99)).isBetween(990.0, 990 * 1.25);
    }

    @Test
    void neverTellsLessThanWhatWasMeasured() {
        for (long nanos = 1; nanos < Long.MAX_VALUE / 3; nanos = nanos * 3 / 2 + 1) {
            var one = new Histogram();
            one.add(nanos);
            assertThat(one.micros(1) * 1000)
                    .isGreaterThanOrEqualTo(nanos)
                    .isCloseTo(nanos, Percentage.withPercentage(100));
        }
    }

    @Test
    void takesZeroAndTheLongestTime() {
        histogram.add(0);
        histogram.add(Long.MAX_VALUE);
        assertThat(histogram.micros(0.1)).isPositive();
        assertThat(histogram.micros(1)).isPositive().isFinite();
    }
}
