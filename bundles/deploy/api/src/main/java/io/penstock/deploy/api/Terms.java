// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.api;

import java.time.Duration;

/**
 * The terms of a change.
 *
 * @param widely whether bundles outside the set may be stopped or refreshed
 * @param records that the changed stages must have taken before the trial is confirmed; 0 for none
 * @param trial how long the trial lasts at least; zero confirms at once
 */
public record Terms(boolean widely, long records, Duration trial) {

    /** Within the set only, and with a trial of 100 records and ten seconds. */
    public static Terms usual() {
        return new Terms(false, 100, Duration.ofSeconds(10));
    }

    public Terms {
        if (records < 0 || trial.isNegative()) {
            throw new IllegalArgumentException("A trial of " + records + " records and " + trial + ".");
        }
    }
}
