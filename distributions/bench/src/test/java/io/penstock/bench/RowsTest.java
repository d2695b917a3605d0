// SPDX-License-Identifier: Apache-2.0
package io.penstock.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class RowsTest {

    @Test
    void takesAllWhereNoneIsNamedElseTheNamedInTheirOrder() {
        assertThat(Rows.named(List.of())).isEqualTo(Rows.ALL);
        assertThat(Rows.named(List.of("outbox", "seam"))).extracting(Row::name).containsExactly("outbox", "seam");
    }

    @Test
    void refusesARowThatThereIsNotAndSaysWhichThereAre() {
        assertThatThrownBy(() -> Rows.named(List.of("seam", "seem")))
                .isInstanceOf(BenchException.class)
                .hasMessageContaining("\"seem\"")
                .hasMessageContaining("start, memory, swap, deploy, seam")
                .extracting("reason")
                .isEqualTo("bench.row");
    }

    @Test
    void givesEachRowANameOfItsOwn() {
        assertThat(Rows.ALL).extracting(Row::name).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z-]+"));
    }

    @Test
    void readsAWishAsTheCommandLineGivesItOn() {
        Wish wish = Wish.of("seam, outbox", "3", "quick", "");
        assertThat(wish.rows()).containsExactly("seam", "outbox");
        assertThat(wish.quick()).isTrue();
        assertThat(wish.page()).isEmpty();
        assertThatThrownBy(() -> Wish.of("", "0", "full", "")).hasMessageContaining("0 rounds");
    }
}
