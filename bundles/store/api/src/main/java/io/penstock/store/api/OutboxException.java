// SPDX-License-Identifier: Apache-2.0
package io.penstock.store.api;

/** The outbox did not take, or could not read, something. What it accepted before is not touched. */
public abstract sealed class OutboxException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    OutboxException(String reason, String message, Throwable cause) {
        super(reason + ": " + message, cause);
        this.reason = reason;
    }

    /** The reason code. */
    public String reason() {
        return reason;
    }

    /** No room: {@code outbox.disk_full} or {@code outbox.budget}. Try again later, or free some space. */
    public static final class Full extends OutboxException {
        private static final long serialVersionUID = 1L;

        public Full(String reason, String message, Throwable cause) {
            super(reason, message, cause);
        }
    }

    /** The request can never be taken: {@code outbox.too_large}, {@code outbox.fenced}. */
    public static final class Refused extends OutboxException {
        private static final long serialVersionUID = 1L;

        public Refused(String reason, String message) {
            super(reason, message, null);
        }
    }

    /** The outbox or the handle is closed: {@code outbox.closed}. */
    public static final class Closed extends OutboxException {
        private static final long serialVersionUID = 1L;

        public Closed(String message) {
            super("outbox.closed", message, null);
        }
    }

    /** The disk failed: {@code outbox.io}, {@code outbox.locked}. */
    public static final class Broken extends OutboxException {
        private static final long serialVersionUID = 1L;

        public Broken(String reason, String message, Throwable cause) {
            super(reason, message, cause);
        }
    }
}
