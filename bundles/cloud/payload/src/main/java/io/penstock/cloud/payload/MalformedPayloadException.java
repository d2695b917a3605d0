// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.payload;

import org.osgi.annotation.versioning.ProviderType;

/** Bytes that are no payload: cut short, of another format, or larger than allowed. */
@ProviderType
public final class MalformedPayloadException extends Exception {

    /** The reason code. */
    public static final String REASON = "payload.malformed";

    private static final long serialVersionUID = 1L;

    /** @param what the fault in a few words, without the reason code */
    public MalformedPayloadException(String what) {
        super(REASON + ": " + what);
    }

    public MalformedPayloadException(String what, Throwable cause) {
        super(REASON + ": " + what, cause);
    }

    /** The reason code. */
    public String reason() {
        return REASON;
    }
}
