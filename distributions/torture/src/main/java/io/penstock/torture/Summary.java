// SPDX-License-Identifier: Apache-2.0
package io.penstock.torture;

import java.io.PrintStream;
import java.util.List;

/** The table at the end. */
final class Summary {

    /** Whether every promise was kept. */
    static boolean print(List<Outcome> outcomes, PrintStream out) {
        out.printf("%n%-10s %-24s %s%n", "PHASE", "DONE", "BROKEN PROMISES");
        boolean kept = true;
        for (Outcome outcome : outcomes) {
            out.printf("%-10s %-24s %d%n", outcome.phase(), outcome.done(), outcome.broken());
            outcome.figures().forEach(figure -> out.println("           " + figure));
            outcome.violations().forEach(violation -> out.println("  BROKEN   " + violation));
            kept &= outcome.broken() == 0;
        }
        out.println(kept ? "Every promise was kept." : "Promises were broken.");
        return kept;
    }

    private Summary() {}
}
