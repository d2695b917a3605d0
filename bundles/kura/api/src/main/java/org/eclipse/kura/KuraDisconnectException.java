// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura;

import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public class KuraDisconnectException extends KuraException {
    /** @@DOC */
    public KuraDisconnectException(Object arg0) {
        super(KuraErrorCode.INTERNAL_ERROR);
    }
    /** @@DOC */
    public KuraDisconnectException(Throwable arg0, Object arg1) {
        super(KuraErrorCode.INTERNAL_ERROR);
    }
}
