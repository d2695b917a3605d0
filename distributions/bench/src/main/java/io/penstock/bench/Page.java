// SPDX-License-Identifier: Apache-2.0
package io.penstock.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** {@code BENCHMARKS.md}. */
final class Page {

    private static final String METHOD = """
            Made by `penstock bench`; run it to make it anew. Ours and the bare floor run in one process in turns (ours, floor,
            floor, ours, ...), each row in a JVM of its own with the options with which the gateway ships. A ratio is taken within
            each round; shown are medians with [least..most] of the rounds. `noisy`: the rounds differ by more than half, so the
            machine had more to do, and the median says little. Only ratios carry over to another machine.
            """;

    private final Machine machine;
    private final Wish wish;
    private final List<Row> rows;
    private final List<Measure> measures;

    Page(Machine machine, Wish wish, List<Row> rows, List<Measure> measures) {
        this.machine = machine;
        this.wish = wish;
        this.rows = rows;
        this.measures = measures;
    }

    String text() {
        return "<!-- SPDX-License-Identifier: Apache-2.0 -->\n# Benchmarks\n\n" + METHOD + "\n" + machine.list()
                + "- Rounds: " + wish.rounds() + (wish.quick() ? ", quick: the figures are worth little" : "") + "\n\n"
                + "| row | what | ours | floor | ratio | goal | |\n|---|---|---|---|---|---|---|\n"
                + measures.stream().map(Page::line).collect(Collectors.joining()) + "\n## The rows\n\n"
                + rows.stream().map(this::about).collect(Collectors.joining("\n"));
    }

    private static String line(Measure measure) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s %s | %s | %s | %s | %s |%n",
                measure.row(),
                measure.name(),
                measure.ours(),
                measure.unit(),
                measure.hasFloor() ? Spread.of(measure.floor()) : "",
                measure.hasFloor() ? measure.ratio().ratio() : "",
                measure.goal().text(measure.unit()),
                emphasised(Table.verdict(measure)));
    }

    private static String emphasised(String verdict) {
        return verdict.startsWith("short") ? verdict.replace("short", "**short**") : verdict;
    }

    private String about(Row row) {
        boolean missed = measures.stream()
                .anyMatch(measure -> measure.row().equals(row.name()) && measure.verdict() == Goal.Verdict.SHORT);
        return "- **" + row.name() + "** " + row.about() + (missed ? " *Where it is short:* " + row.why() : "") + "\n";
    }
}
