// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.session;

import java.time.Duration;

/**
 * What to do about a fault.
 *
 * @param stop whether trying again soon would do harm: the session is shown as stopped, and the wait is long
 * @param after how long to wait before the next try
 * @param reason a reason code, a colon, a sentence, what to do
 */
public record Verdict(boolean stop, Duration after, String reason) {

    static Verdict retry(Duration after, String reason) {
        return new Verdict(false, after, reason);
    }

    static Verdict stop(Duration after, String reason) {
        return new Verdict(true, after, reason);
    }
}
