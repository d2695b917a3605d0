// SPDX-License-Identifier: Apache-2.0
package io.penstock.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ScoresTest {

    @Test
    void countsEachRowByTruthAndDecision() {
        Scores scores = Scores.NONE
                .plus(true, true)
                .plus(true, true)
                .plus(true, true)
                .plus(false, true)
                .plus(true, false)
                .plus(true, false)
                .plus(false, false);
        assertThat(scores).isEqualTo(new Scores(3, 1, 2, 1));
        assertThat(scores.rows()).isEqualTo(7);
    }

    @Test
    void takesTheRatesByTheirDefinition() { // F1 = 2 TP / (2 TP + FP + FN), FAR = FP / (FP + TN), MAR = FN / (FN + TP)
        var scores = new Scores(6, 1, 2, 4);
        assertThat(scores.f1()).isEqualTo(0.8, within(1e-12));
        assertThat(scores.falseAlarmRate()).isEqualTo(0.2);
        assertThat(scores.missingAlarmRate()).isEqualTo(0.25);
    }

    @Test
    void poolsRowsAndDoesNotAverageFiles() {
        assertThat(new Scores(1, 0, 0, 0).plus(new Scores(0, 0, 9, 0)).missingAlarmRate())
                .isEqualTo(0.9);
    }

    @Test
    void hasNoRateOverNoRows() {
        assertThat(Scores.NONE.f1()).isNaN();
        assertThat(new Scores(1, 0, 0, 0).falseAlarmRate()).isNaN();
        assertThat(new Scores(0, 0, 0, 1).missingAlarmRate()).isNaN();
    }
}
