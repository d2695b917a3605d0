// SPDX-License-Identifier: Apache-2.0
package io.penstock.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void takesTheMiddleAndWhatLiesAround() {
        assertThat(Spread.of(List.of(3.0, 1.0, 100.0))).isEqualTo(new Spread(3, 1, 100));
        assertThat(Spread.of(List.of(4.0, 1.0, 2.0, 8.0))).isEqualTo(new Spread(3, 1, 8));
        assertThat(Spread.of(List.of(7.0))).isEqualTo(new Spread(7, 7, 7));
    }

    @Test
    void hasNoMedianOfNothing() {
        assertThatThrownBy(() -> Spread.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isNoisyWhereTheRoundsDifferByMoreThanHalf() {
        assertThat(new Spread(1.2, 1, 1.5).isNoisy()).isFalse();
        assertThat(new Spread(1.2, 1, 1.51).isNoisy()).isTrue();
    }

    @Test
    void showsThreeDigitsThatCount() {
        assertThat(new Spread(1.234, 1.1, 1.3)).hasToString("1.23 [1.10..1.30]");
        assertThat(new Spread(1_234_567.8, 23.46, 0)).hasToString("1,234,568 [23.5..0]");
        assertThat(new Spread(1.056, 0.9, 1.1).ratio()).isEqualTo("1.06x [0.90..1.10]");
        assertThat(new Spread(85.44, 81, 90).ratio()).isEqualTo("85.4x [81.0..90.0]");
    }
}
