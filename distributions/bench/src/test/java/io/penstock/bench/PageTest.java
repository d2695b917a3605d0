// SPDX-License-Identifier: Apache-2.0
package io.penstock.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PageTest {

    private static final Machine MACHINE =
            new Machine("2 x chip", "Linux 6", "JVM 17", "-Xmx1m", LocalDate.of(2026, 11, 21), "abc");
    private final Row row = new SeamRow();

    @Test
    void saysWhyOnlyWhereAGoalIsMissed() {
        assertThat(page(2.5)).contains("**short**").contains(row.about()).contains(row.why());
        assertThat(page(1.5)).contains("| met |").contains(row.about()).doesNotContain(row.why());
    }

    @Test
    void holdsMachineMethodAndFigures() {
        assertThat(page(1.5))
                .contains("2 x chip", "JVM 17", "`-Xmx1m`", "2026-11-21", "Commit: abc", "Rounds: 5")
                .contains(
                        "| seam | one hop | 1.50 [1.50..1.50] ns | 1.00 [1.00..1.00] | 1.50x [1.50..1.50] | <= 2.00x |")
                .doesNotContain("worth little");
    }

    @Test
    void marksRoundsThatDisagree() {
        var noisy = new Measure("seam", "x", "ns", Goal.atMost(9), List.of(1.0, 2.0), List.of());
        assertThat(Table.line(noisy)).contains("1.50 [1.00..2.00]").endsWith("<= 9.00 ns     met noisy");
    }

    private String page(double ours) {
        var measure = new Measure("seam", "one hop", "ns", Goal.ratioAtMost(2), List.of(ours), List.of(1.0));
        return new Page(MACHINE, new Wish(List.of(), 5, false, Optional.empty()), List.of(row), List.of(measure))
                .text();
    }
}
