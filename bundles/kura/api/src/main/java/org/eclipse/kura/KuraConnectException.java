// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura;

import org.osgi.annotation.versioning.ProviderType;

/** A connection could not be made. */
@ProviderType
public class KuraConnectException extends KuraException {

    public KuraConnectException(Object detail) {
        super(KuraErrorCode.CONNECTION_FAILED, null, detail);
    }

    public KuraConnectException(Throwable cause, Object detail) {
        super(KuraErrorCode.CONNECTION_FAILED, cause, detail);
    }
}
