// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura;

import org.osgi.annotation.versioning.ProviderType;

/** An operation needs a connection, and there is none. */
@ProviderType
public class KuraNotConnectedException extends KuraException {

    public KuraNotConnectedException(Object detail) {
        super(KuraErrorCode.NOT_CONNECTED, null, detail);
    }

    public KuraNotConnectedException(Throwable cause, Object detail) {
        super(KuraErrorCode.NOT_CONNECTED, cause, detail);
    }
}
