// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura;

import io.penstock.kura.api.ErrorText;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** {@link KuraException}'s unchecked sibling, for what a caller could have avoided. */
@ProviderType
public class KuraRuntimeException extends RuntimeException {

    private final KuraErrorCode code;
    private final List<String> details;

    public KuraRuntimeException(KuraErrorCode code) {
        this(code, (Throwable) null);
    }

    public KuraRuntimeException(KuraErrorCode code, Object... details) {
        this(code, null, details);
    }

    /** @param details joined with commas after the code's text; {@code null} and empty ones are left out */
    public KuraRuntimeException(KuraErrorCode code, Throwable cause, Object... details) {
        super(cause);
        this.code = code;
        this.details = ErrorText.details(details);
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
