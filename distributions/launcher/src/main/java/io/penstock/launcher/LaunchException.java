// SPDX-License-Identifier: Apache-2.0
package io.penstock.launcher;

/** Something that the operator has to mend; the message says what and how. */
final class LaunchException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    LaunchException(String reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** The reason code. */
    String reason() {
        return reason;
    }
}
