// SPDX-License-Identifier: Apache-2.0
package io.penstock.trainer;

import io.penstock.driver.simulator.Fault;
import io.penstock.inference.wire.procedure.DecisionRule;
import io.penstock.inference.wire.procedure.Fitted;
import io.penstock.inference.wire.procedure.Judge;
import java.util.Optional;

/**
 * Counts records by truth and decision, over pumps that the fit has not seen.
 *
 * <p>A fault fades with the pump's own time constants while the truth ends at once: alarms in that time are counted apart,
 * as late ones, and are false ones all the same.
 */
final class Evaluation {

    private static final long FIRST_SEED = 1000;
    private static final int SEEDS = 5;
    private static final int BEFORE = 600;
    private static final int DURING = 200;
    private static final int AFTER = 600;

    /** Four time constants of the valve, and the window. */
    private static final int FADING = 160;

    long hits;
    long misses;
    long falseAlarms;
    long lateAlarms;
    long quiet;
    long found;
    long faults;

    /** A fault in each pump. */
    static Evaluation of(Fault fault, double severity, Fitted fitted, Recipe recipe) {
        var evaluation = new Evaluation();
        for (int i = 0; i < SEEDS; i++) {
            var recording = Recording.of(FIRST_SEED + i, BEFORE, DURING, AFTER, Optional.of(fault), severity);
            evaluation.add(recording, fitted, recipe);
        }
        return evaluation;
    }

    /** Each pump for a while without a fault. */
    static Evaluation normal(int records, Fitted fitted, Recipe recipe) {
        var evaluation = new Evaluation();
        for (int i = 0; i < SEEDS; i++) {
            evaluation.add(Recording.of(FIRST_SEED + i, records, 0, 0, Optional.empty(), 0), fitted, recipe);
        }
        return evaluation;
    }

    Evaluation plus(Evaluation other) {
        var sum = new Evaluation();
        sum.hits = hits + other.hits;
        sum.misses = misses + other.misses;
        sum.falseAlarms = falseAlarms + other.falseAlarms;
        sum.lateAlarms = lateAlarms + other.lateAlarms;
        sum.quiet = quiet + other.quiet;
        sum.found = found + other.found;
        sum.faults = faults + other.faults;
        return sum;
    }

    double precision() {
        return hits == 0 ? 0 : (double) hits / (hits + falseAlarms);
    }

    double recall() {
        return hits == 0 ? 0 : (double) hits / (hits + misses);
    }

    @Override
    public String toString() {
        return String.format(
                java.util.Locale.ROOT,
                "found %d of %d, records: precision %.3f recall %.3f, false alarms %d of %d normal, %d of them while the"
                        + " fault fades",
                found,
                faults,
                precision(),
                recall(),
                falseAlarms,
                falseAlarms + quiet,
                lateAlarms);
    }

    private void add(Recording recording, Fitted fitted, Recipe recipe) {
        Judge judge = DecisionRule.of(recipe.decisionProcedure()).judge(fitted);
        boolean any = false;
        boolean seen = false;
        int since = Integer.MAX_VALUE;
        for (int i = recipe.window() - 1; i < recording.rows().length; i++) {
            double[] contributions = Reference.contributions(
                    recording.rows(), i, recipe.window(), judge.base().orElseThrow(), fitted);
            boolean alarm =
                    judge.judge(Reference.score(contributions), recording.rows()[i]);
            boolean faulty = recording.faulty()[i];
            since = faulty ? 0 : since == Integer.MAX_VALUE ? since : since + 1;
            any |= faulty;
            seen |= faulty && alarm;
            count(faulty, alarm, since <= FADING);
        }
        faults += any ? 1 : 0;
        found += seen ? 1 : 0;
    }

    private void count(boolean faulty, boolean alarm, boolean fading) {
        if (faulty) {
            hits += alarm ? 1 : 0;
            misses += alarm ? 0 : 1;
        } else {
            falseAlarms += alarm ? 1 : 0;
            lateAlarms += alarm && fading ? 1 : 0;
            quiet += alarm ? 0 : 1;
        }
    }
}
