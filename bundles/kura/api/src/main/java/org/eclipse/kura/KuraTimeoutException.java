// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura;

import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public class KuraTimeoutException extends KuraException {
    /** @@DOC */
    public KuraTimeoutException(String arg0) {
        super(KuraErrorCode.INTERNAL_ERROR);
    }
    /** @@DOC */
    public KuraTimeoutException(String arg0, Throwable arg1) {
        super(KuraErrorCode.INTERNAL_ERROR);
    }
}
