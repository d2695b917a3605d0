// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura;

import org.osgi.annotation.versioning.ProviderType;

/** A connection could not be ended in order. */
@ProviderType
public class KuraDisconnectException extends KuraException {

    public KuraDisconnectException(Object detail) {
        super(KuraErrorCode.DISCONNECTION_FAILED, null, detail);
    }

    public KuraDisconnectException(Throwable cause, Object detail) {
        super(KuraErrorCode.DISCONNECTION_FAILED, cause, detail);
    }
}
