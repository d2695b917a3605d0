// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.api;

import org.osgi.annotation.versioning.ProviderType;

/** Inference was not possible; the reason is a code such as {@code model.unavailable}, the message says what to do. */
@ProviderType
public class InferenceException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String reason;

    public InferenceException(String reason, String message) {
        super(message);
        this.reason = reason;
    }

    public InferenceException(String reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /** The reason code. */
    public String reason() {
        return reason;
    }
}
