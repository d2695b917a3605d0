// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.swap;

import org.osgi.annotation.versioning.ProviderType;

/** A swap that was refused, or undone. The message says what happened and what to do; the old bundle serves. */
@ProviderType
public final class SwapException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    public SwapException(String reason, String message) {
        super(message);
        this.reason = reason;
    }

    public SwapException(String reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /** The reason code, for example {@code swap.same_version}. */
    public String reason() {
        return reason;
    }
}
