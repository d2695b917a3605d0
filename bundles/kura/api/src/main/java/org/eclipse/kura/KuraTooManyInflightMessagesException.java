// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura;

import org.osgi.annotation.versioning.ProviderType;

/** As many messages as allowed wait for their acknowledgement; try again later. */
@ProviderType
public class KuraTooManyInflightMessagesException extends KuraException {

    public KuraTooManyInflightMessagesException(Object detail) {
        super(KuraErrorCode.TOO_MANY_INFLIGHT_MESSAGES, null, detail);
    }

    public KuraTooManyInflightMessagesException(Throwable cause, Object detail) {
        super(KuraErrorCode.TOO_MANY_INFLIGHT_MESSAGES, cause, detail);
    }
}
