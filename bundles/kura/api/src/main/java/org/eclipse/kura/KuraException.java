// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura;

import io.penstock.kura.api.ErrorText;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What Kura's services throw: a code for programs, and a sentence for people that is made of the code's own text and
 * the details that were given.
 */
@ProviderType
public class KuraException extends Exception {

    private final KuraErrorCode code;
    private final List<String> details;

    public KuraException(KuraErrorCode code) {
        this(code, (Throwable) null);
    }

    public KuraException(KuraErrorCode code, Object... details) {
        this(code, null, details);
    }

    /** @param details joined with commas after the code's text; {@code null} and empty ones are left out */
    public KuraException(KuraErrorCode code, Throwable cause, Object... details) {
        super(cause);
        this.code = code;
        this.details = ErrorText.details(details);
    }

    /** An exception of code {@link KuraErrorCode#INTERNAL_ERROR}. */
    public static KuraException internalError(String message) {
        return new KuraException(KuraErrorCode.INTERNAL_ERROR, null, message);
    }

    /** An exception of code {@link KuraErrorCode#INTERNAL_ERROR}. */
    public static KuraException internalError(Throwable cause) {
        return new KuraException(KuraErrorCode.INTERNAL_ERROR, cause);
    }

    /** An exception of code {@link KuraErrorCode#INTERNAL_ERROR}. */
    public static KuraException internalError(Throwable cause, String message) {
        return new KuraException(KuraErrorCode.INTERNAL_ERROR, cause, message);
    }

    public KuraErrorCode getCode() {
        return code;
    }

    /** The same as {@link #getMessage()}; there is one language. */
    @Override
    public String getLocalizedMessage() {
        return getMessage();
    }

    @Override
    public String getMessage() {
        return ErrorText.message(code, details);
    }
}
