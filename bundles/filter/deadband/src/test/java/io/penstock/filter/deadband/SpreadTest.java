// SPDX-License-Identifier: Apache-2.0
package io.penstock.filter.deadband;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void isThePopulationDeviationUpToItsMemory() {
        var spread = new Spread(100);
        for (double value : new double[] {2, 4, 4, 4, 5, 5, 7, 9}) { // mean 5, deviation 2
            spread.add(value);
        }
        assertThat(spread.mean()).isCloseTo(5, within(1e-12));
        assertThat(spread.deviation()).isCloseTo(2, within(1e-12));
    }

    @Test
    void followsAPlantThatGetsQuieter() {
        var spread = new Spread(20);
        IntStream.range(0, 100).forEach(i -> spread.add(i % 2 == 0 ? 10 : -10));
        IntStream.range(0, 200).forEach(i -> spread.add(i % 2 == 0 ? 1 : -1));

        assertThat(spread.deviation()).isCloseTo(1, within(0.1));
    }

    @Test
    void takesNoValueThatIsNotFinite() {
        var spread = new Spread(10);
        spread.add(Double.NaN);
        spread.add(Double.POSITIVE_INFINITY);

        assertThat(spread.count()).isZero();
        assertThat(spread.deviation()).isZero();
    }
}
