// SPDX-License-Identifier: Apache-2.0
package io.penstock.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class MeasureTest {

    @Test
    void takesTheRatioRoundByRound() { // the medians' own ratio would be 2.0
        Measure measure = measure(Goal.NONE, List.of(10.0, 20.0, 90.0), List.of(10.0, 10.0, 30.0));
        assertThat(measure.ratio()).isEqualTo(new Spread(2, 1, 3));
        assertThat(measure(Goal.NONE, List.of(1.0, 2.0, 3.0), List.of(1.0, 1.0, 3.0))
                        .ratio())
                .isEqualTo(new Spread(1, 1, 2));
    }

    @Test
    void holdsTheMedianAgainstTheGoal() {
        List<Double> twice = List.of(2.0);
        List<Double> once = List.of(1.0);
        assertThat(measure(Goal.ratioAtMost(2), twice, once).verdict()).isEqualTo(Goal.Verdict.MET);
        assertThat(measure(Goal.ratioAtMost(1.99), twice, once).verdict()).isEqualTo(Goal.Verdict.SHORT);
        assertThat(measure(Goal.ratioAtLeast(2), twice, once).verdict()).isEqualTo(Goal.Verdict.MET);
        assertThat(measure(Goal.ratioAtLeast(2.01), twice, once).verdict()).isEqualTo(Goal.Verdict.SHORT);
        assertThat(measure(Goal.atMost(2), twice, List.of()).verdict()).isEqualTo(Goal.Verdict.MET);
        assertThat(measure(Goal.atMost(1.9), twice, List.of()).verdict()).isEqualTo(Goal.Verdict.SHORT);
        assertThat(measure(Goal.atLeast(2), twice, List.of()).verdict()).isEqualTo(Goal.Verdict.MET);
        assertThat(measure(Goal.atLeast(2.1), twice, List.of()).verdict()).isEqualTo(Goal.Verdict.SHORT);
        assertThat(measure(Goal.NONE, twice, once).verdict()).isEqualTo(Goal.Verdict.NONE);
    }

    @Test
    void isTheSameOnTheOtherSideOfAPipe() {
        Measure with = measure(Goal.ratioAtMost(1.15), List.of(1.5, 2.25), List.of(1.0, 0.1));
        Measure without = measure(Goal.NONE, List.of(3.0), List.of());
        assertThat(Measure.parse(with.line())).isEqualTo(with);
        assertThat(Measure.parse(without.line())).isEqualTo(without);
    }

    @Test
    void refusesRoundsWithoutTheirFloor() {
        assertThatThrownBy(() -> measure(Goal.NONE, List.of(1.0, 2.0), List.of(1.0)))
                .hasMessageContaining("2 rounds of ours, 1 of the floor");
        assertThatThrownBy(() -> measure(Goal.NONE, List.of(), List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Measure.parse("hello")).hasMessageContaining("hello");
    }

    private static Measure measure(Goal goal, List<Double> ours, List<Double> floor) {
        return new Measure("row", "what", "us CPU", goal, ours, floor);
    }
}
