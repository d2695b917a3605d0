// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.machine.trial;

import java.util.Set;

/** Why a trial ends badly: a reason code and a sentence. */
public record Trip(String reason, String message) {

    /** The line did not run: that says nothing about what was on trial. */
    static final String NO_RECORDS = "trial.no_records";

    /** What the engine found in a model's bundle, and would find again; the model itself may be sound. */
    private static final Set<String> BAD_BUNDLE = Set.of(
            "model.descriptor",
            "model.incomplete",
            "model.activator",
            "model.native_code",
            "model.dynamic_import",
            "model.imports",
            "model.exports",
            "model.fragment",
            "model.component",
            "model.holds_code");

    /** Whether what was on trial is to blame, and is not to be tried again as it is. */
    public boolean guilty() {
        return served() && !reason.equals(NO_RECORDS) || BAD_BUNDLE.contains(reason);
    }

    /** Whether it came so far that it was looked at while it served. */
    public boolean served() {
        return reason.startsWith("trial.");
    }
}
