// SPDX-License-Identifier: Apache-2.0
package io.penstock.bench;

import java.util.Locale;

/** Measures as lines of a terminal. */
final class Table {

    private static final String FORMAT = "%-44s %-34s %-34s %-22s %-14s %s";

    static final String HEAD = String.format(Locale.ROOT, FORMAT, "", "ours", "floor", "ratio", "goal", "");

    static String line(Measure measure) {
        return String.format(
                        Locale.ROOT,
                        FORMAT,
                        measure.row() + ": " + measure.name() + ", " + measure.unit(),
                        measure.ours(),
                        measure.hasFloor() ? Spread.of(measure.floor()).toString() : "-",
                        measure.hasFloor() ? measure.ratio().ratio() : "-",
                        measure.goal().text(measure.unit()),
                        verdict(measure))
                .stripTrailing();
    }

    /** {@code met}, {@code short} or nothing, and whether the rounds disagree. */
    static String verdict(Measure measure) {
        String said =
                switch (measure.verdict()) {
                    case MET -> "met";
                    case SHORT -> "short";
                    case NONE -> "";
                };
        return (said + (measure.isNoisy() ? " noisy" : "")).strip();
    }

    private Table() {}
}
