// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.seal;

import java.io.IOException;

/** Something sealed cannot be opened, or nothing can be sealed. */
public abstract sealed class SealException extends IOException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    private SealException(String reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /** The last part of a reason code. */
    public String reason() {
        return reason;
    }

    /** The key is not there. What is sealed with it is as good as ever, once it is back. */
    public static final class KeyMissing extends SealException {
        private static final long serialVersionUID = 1L;

        KeyMissing(String message, Throwable cause) {
            super("key_missing", message, cause);
        }
    }

    /** Under the alias there is another key, or one of a kind that cannot be used. */
    public static final class KeyWrong extends SealException {
        private static final long serialVersionUID = 1L;

        KeyWrong(String message, Throwable cause) {
            super("key_wrong", message, cause);
        }
    }

    /** The key is right, and what it sealed was changed or moved since. */
    public static final class Changed extends SealException {
        private static final long serialVersionUID = 1L;

        Changed(String message, Throwable cause) {
            super("changed", message, cause);
        }
    }
}
