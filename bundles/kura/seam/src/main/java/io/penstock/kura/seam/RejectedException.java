// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.seam;

/**
 * Thrown by a receiver that refuses a whole envelope; the edge counts its records as rejected under the reason code.
 *
 * <p>A component that refuses some records of an envelope counts them itself ({@link StageStatistics}) and returns.
 */
public final class RejectedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    /**
     * @param reason code, dotted and lower case, for example {@code model.unavailable}
     * @param message a sentence for the operator, with what to do
     */
    public RejectedException(String reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** The reason code. */
    public String reason() {
        return reason;
    }
}
