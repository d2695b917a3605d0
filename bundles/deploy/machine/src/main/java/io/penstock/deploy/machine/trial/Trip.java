// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.machine.trial;

/** Why a trial ends badly: a reason code and a sentence. */
public record Trip(String reason, String message) {

    /** The line did not run: that says nothing about what was on trial. */
    static final String NO_RECORDS = "trial.no_records";

    /** Whether what was on trial is to blame, and is not to be tried again as it is. */
    public boolean guilty() {
        return reason.startsWith("trial.") && !reason.equals(NO_RECORDS);
    }
}
