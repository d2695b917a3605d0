// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.trust;

import io.penstock.deploy.api.DeployException;

/** Refusals whose sentence hangs on the clock. */
final class Refusals {

    private Refusals() {}

    /** Something ended: or the clock is far ahead, which the operator must be told. */
    static DeployException late(PassedTime.Reading time, String reason, String sentence) {
        boolean ahead = time.standing() == PassedTime.Standing.FAR_AHEAD;
        boolean behind = time.standing() == PassedTime.Standing.BEHIND;
        String code = ahead ? "trust.clock_ahead" : behind ? "trust.clock_behind" : reason;
        return new DeployException(code, sentence + " " + time.sentence());
    }
}
