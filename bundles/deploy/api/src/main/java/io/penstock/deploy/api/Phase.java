// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.api;

/** Where a submission stands. */
public enum Phase {
    RECEIVED,
    VERIFIED,
    RESOLVED,
    ADMITTED,
    TRIAL,
    CONFIRMED,
    ROLLED_BACK,
    REFUSED,
    CANCELLED;

    /** Whether nothing follows. */
    public boolean isEnd() {
        return ordinal() >= CONFIRMED.ordinal();
    }
}
