// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.wire.procedure;

import io.penstock.inference.api.Procedure;
import java.util.OptionalDouble;

/** How scores become decisions: the numbers of a descriptor, the same for every asset. */
public interface DecisionRule {

    /** Name of the rule with the format of its judges' state. */
    String kind();

    /** A judge for an asset that was calibrated. */
    Judge judge(Fitted fitted);

    /** Whether the next run of an asset depends on the decision before it. */
    boolean feedback();

    /**
     * Quantile of the scores of the calibration's records that the judge takes, as the tensor {@code threshold}, for its
     * threshold; empty where the threshold is a number of the descriptor.
     */
    default OptionalDouble quantile() {
        return OptionalDouble.empty();
    }

    /**
     * The rule that a descriptor asks for.
     *
     * @throws IllegalArgumentException where it is not known, or its numbers do not fit
     */
    static DecisionRule of(Procedure asked) {
        return switch (asked.kind()) {
            case Tracked.KIND -> Tracked.Numbers.of(asked);
            case Threshold.KIND -> Threshold.Numbers.of(asked);
            default ->
                throw new IllegalArgumentException("the decision is of kind " + asked.kind() + "; known are "
                        + Tracked.KIND + " and " + Threshold.KIND);
        };
    }
}
