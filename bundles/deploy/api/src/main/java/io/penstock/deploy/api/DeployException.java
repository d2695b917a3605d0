// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.api;

/** A change was refused or failed; what was installed before serves on. */
public final class DeployException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String reason;

    /**
     * @param reason in dotted lower case
     * @param message a plain sentence, and what to do next
     */
    public DeployException(String reason, String message) {
        super(message);
        this.reason = reason;
    }

    public DeployException(String reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /** The reason code. */
    public String reason() {
        return reason;
    }
}
