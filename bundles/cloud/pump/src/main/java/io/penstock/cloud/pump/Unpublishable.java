// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.pump;

import org.osgi.annotation.versioning.ProviderType;

/** An entry of the outbox that can never become a message. */
@ProviderType
public final class Unpublishable extends Exception {

    private static final long serialVersionUID = 1L;

    private final String reason;

    /** @param reason reason code, for example {@code mqtt.too_large} */
    public Unpublishable(String reason, String message) {
        super(reason + ": " + message);
        this.reason = reason;
    }

    /** The reason code. */
    public String reason() {
        return reason;
    }
}
