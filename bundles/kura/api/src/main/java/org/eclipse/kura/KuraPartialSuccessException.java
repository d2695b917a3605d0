// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Some parts of an operation failed and the others took effect. */
@ProviderType
public class KuraPartialSuccessException extends KuraException {

    private final List<Throwable> causes;

    public KuraPartialSuccessException(String message, List<Throwable> causes) {
        super(KuraErrorCode.PARTIAL_SUCCESS, null, message);
        this.causes = causes;
    }

    /** One for each part that failed. */
    public List<Throwable> getCauses() {
        return causes;
    }
}
