// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura;

import org.osgi.annotation.versioning.ProviderType;

/** A message cannot be decoded, or cannot be encoded as it stands. */
@ProviderType
public class KuraInvalidMessageException extends KuraRuntimeException {

    public KuraInvalidMessageException(Object detail) {
        super(KuraErrorCode.INVALID_MESSAGE_EXCEPTION, null, detail);
    }

    public KuraInvalidMessageException(Throwable cause) {
        super(KuraErrorCode.INVALID_MESSAGE_EXCEPTION, cause);
    }

    public KuraInvalidMessageException(Throwable cause, Object detail) {
        super(KuraErrorCode.INVALID_MESSAGE_EXCEPTION, cause, detail);
    }
}
