// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.machine;

import io.penstock.deploy.api.Blast;
import io.penstock.deploy.swap.SwapReport;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** What an operator reads of an end. */
final class Sentences {

    private static final double MILLI = 1e6;

    static String confirmed(Prepared prepared, Blast touched, List<SwapReport> reports, long records) {
        var parts = new ArrayList<String>();
        for (SwapReport report : reports) {
            parts.add(String.format(
                    "%s %s serves%s: started in %d ms, moved %d components in %.1f ms.",
                    report.symbolicName(),
                    report.to(),
                    report.from().map(from -> " in the place of " + from).orElse(""),
                    report.starting().toMillis(),
                    report.components(),
                    report.moving().toNanos() / MILLI));
        }
        if (!prepared.plan().out().isEmpty()) {
            parts.add(String.join(", ", prepared.plan().out()) + " went.");
        }
        if (records > 0) {
            parts.add(records + " records passed on trial.");
        }
        if (!prepared.verdict().trusted()) {
            parts.add("Unsigned: nobody whom this gateway trusts vouches for it.");
        }
        var unforeseen = new TreeSet<>(touched.all());
        unforeseen.removeAll(prepared.blast().all());
        if (!unforeseen.isEmpty()) {
            parts.add("Touched though not predicted: " + String.join(", ", unforeseen) + ".");
        }
        return String.join(" ", parts);
    }

    private Sentences() {}
}
