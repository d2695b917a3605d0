// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.marshal;

import org.osgi.annotation.versioning.ProviderType;

/** A text that is not what it should be. */
@ProviderType
public final class FormatException extends Exception {

    private final String reason;
    private final String sentence;

    public FormatException(String reason, String message) {
        this(reason, message, null);
    }

    public FormatException(String reason, String message, Throwable cause) {
        super(reason + ": " + message, cause);
        this.reason = reason;
        this.sentence = message;
    }

    /** The reason code, for example {@code xml.malformed}. */
    public String reason() {
        return reason;
    }

    /** The same, with the place in front of the sentence. */
    FormatException at(String place) {
        return new FormatException(reason, place + ": " + sentence, this);
    }
}
