// SPDX-License-Identifier: Apache-2.0
package io.penstock.trainer;

import io.penstock.driver.simulator.Fault;
import io.penstock.inference.wire.procedure.Fitted;
import io.penstock.inference.wire.procedure.Judge;
import java.util.Optional;

/** Counts records by truth and decision, over pumps that the fit has not seen. */
final class Evaluation {

    private static final long FIRST_SEED = 1000;
    private static final int SEEDS = 5;
    private static final int BEFORE = 600;
    private static final int DURING = 200;
    private static final int AFTER = 300;
    private static final double SEVERITY = 0.6;

    long hits;
    long falseAlarms;
    long misses;
    long quiet;

    static Evaluation of(Fault fault, Fitted fitted, Judge.Numbers numbers, int window) {
        var evaluation = new Evaluation();
        for (int i = 0; i < SEEDS; i++) {
            evaluation.add(
                    Recording.of(FIRST_SEED + i, BEFORE, DURING, AFTER, Optional.of(fault), SEVERITY),
                    fitted,
                    numbers,
                    window);
        }
        return evaluation;
    }

    Evaluation plus(Evaluation other) {
        var sum = new Evaluation();
        sum.hits = hits + other.hits;
        sum.falseAlarms = falseAlarms + other.falseAlarms;
        sum.misses = misses + other.misses;
        sum.quiet = quiet + other.quiet;
        return sum;
    }

    double precision() {
        return hits == 0 ? 0 : (double) hits / (hits + falseAlarms);
    }

    double recall() {
        return hits == 0 ? 0 : (double) hits / (hits + misses);
    }

    private void add(Recording recording, Fitted fitted, Judge.Numbers numbers, int window) {
        var judge = new Judge(numbers, fitted.tensors().get("base"));
        for (int i = window - 1; i < recording.rows().length; i++) {
            double score = Reference.score(Reference.contributions(recording.rows(), i, window, judge.base(), fitted));
            boolean alarm = judge.judge(score, recording.rows()[i]);
            if (recording.faulty()[i]) {
                hits += alarm ? 1 : 0;
                misses += alarm ? 0 : 1;
            } else {
                falseAlarms += alarm ? 1 : 0;
                quiet += alarm ? 0 : 1;
            }
        }
    }
}
