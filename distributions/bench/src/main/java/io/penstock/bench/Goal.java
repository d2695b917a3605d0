// SPDX-License-Identifier: Apache-2.0
package io.penstock.bench;

import java.util.Locale;

/**
 * What is asked of a measure.
 *
 * @param kind what the bound is held against
 * @param bound in the unit of the measure, or a ratio
 */
record Goal(Kind kind, double bound) {

    static final Goal NONE = new Goal(Kind.NONE, 0);

    enum Kind {
        RATIO_AT_MOST,
        RATIO_AT_LEAST,
        AT_MOST,
        AT_LEAST,
        NONE
    }

    enum Verdict {
        MET,
        SHORT,
        NONE
    }

    static Goal ratioAtMost(double bound) {
        return new Goal(Kind.RATIO_AT_MOST, bound);
    }

    static Goal ratioAtLeast(double bound) {
        return new Goal(Kind.RATIO_AT_LEAST, bound);
    }

    static Goal atMost(double bound) {
        return new Goal(Kind.AT_MOST, bound);
    }

    static Goal atLeast(double bound) {
        return new Goal(Kind.AT_LEAST, bound);
    }

    /** Held against the medians. */
    Verdict of(Measure measure) {
        return switch (kind) {
            case RATIO_AT_MOST -> met(measure.ratio().median() <= bound);
            case RATIO_AT_LEAST -> met(measure.ratio().median() >= bound);
            case AT_MOST -> met(measure.ours().median() <= bound);
            case AT_LEAST -> met(measure.ours().median() >= bound);
            case NONE -> Verdict.NONE;
        };
    }

    String text(String unit) {
        return switch (kind) {
            case RATIO_AT_MOST -> String.format(Locale.ROOT, "<= %.2fx", bound);
            case RATIO_AT_LEAST -> String.format(Locale.ROOT, ">= %.2fx", bound);
            case AT_MOST -> "<= " + Numbers.text(bound) + " " + unit;
            case AT_LEAST -> ">= " + Numbers.text(bound) + " " + unit;
            case NONE -> "-";
        };
    }

    private static Verdict met(boolean met) {
        return met ? Verdict.MET : Verdict.SHORT;
    }
}
