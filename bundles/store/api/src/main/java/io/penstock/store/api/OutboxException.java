// SPDX-License-Identifier: Apache-2.0
package io.penstock.store.api;

import java.io.IOException;
import org.osgi.annotation.versioning.ProviderType;

/** The outbox could not do it; the message says what to do, the reason is a code such as {@code outbox.disk_full}. */
@ProviderType
public class OutboxException extends IOException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    public OutboxException(String reason, String message) {
        super(message);
        this.reason = reason;
    }

    public OutboxException(String reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /** The reason code. */
    public String reason() {
        return reason;
    }
}
