// SPDX-License-Identifier: Apache-2.0
package io.penstock.bench;

/** Something that whoever benches has to mend. */
final class BenchException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    BenchException(String reason, String message) {
        super(message);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
