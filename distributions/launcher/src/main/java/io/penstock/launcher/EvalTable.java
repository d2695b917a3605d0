// SPDX-License-Identifier: Apache-2.0
package io.penstock.launcher;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Prints a row of figures for each file as it is done, then one for each folder and one for all. */
final class EvalTable {

    private static final String ROW = "%-32s %6s  %6s  %6s  %6s%n";

    private final PrintStream out;
    private final boolean terminal;
    private final Map<Path, Scores> folders = new TreeMap<>();
    private Scores all = Scores.NONE;

    /** @param terminal whether a line may be written over */
    EvalTable(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
        out.printf(ROW, "file", "rows", "F1", "FAR %", "MAR %");
    }

    void progress(Path file, int rows, int of) {
        if (terminal) {
            out.printf("\r%-32s row %d of %d", file, rows, of);
            out.flush();
        }
    }

    void file(Path file, Scores scores) {
        if (terminal) {
            out.print("\r" + " ".repeat(72) + "\r");
        }
        row(file.toString(), scores);
        folders.merge(file.getParent() == null ? Path.of(".") : file.getParent(), scores, Scores::plus);
        all = all.plus(scores);
    }

    void end() {
        out.println();
        folders.forEach((folder, scores) -> row("folder " + folder, scores));
        row("overall", all);
    }

    private void row(String name, Scores scores) {
        out.printf(
                ROW,
                name,
                scores.rows(),
                figure("%.3f", scores.f1()),
                figure("%.1f", 100 * scores.falseAlarmRate()),
                figure("%.1f", 100 * scores.missingAlarmRate()));
    }

    private static String figure(String format, double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, format, value);
    }
}
