// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.asset;

/** A call that reached no channel: the driver is away, or it says that its device is. */
sealed class DriverFailure extends Exception {

    private static final long serialVersionUID = 1L;

    private DriverFailure(String message, Throwable cause) {
        super(message, cause);
    }

    /** Reason code of the message, or {@code driver.failed}. */
    final String reason() {
        return Failures.reason(getMessage(), "driver.failed");
    }

    /** There is no driver. */
    static final class Absent extends DriverFailure {

        private static final long serialVersionUID = 1L;

        Absent(String why) {
            super(why, null);
        }
    }

    /** The driver could not do it. */
    static final class Refused extends DriverFailure {

        private static final long serialVersionUID = 1L;

        Refused(Exception cause) {
            super(cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage(), cause);
        }
    }
}
