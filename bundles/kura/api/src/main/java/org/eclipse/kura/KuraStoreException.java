// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura;

import org.osgi.annotation.versioning.ProviderType;

/** A store could not be opened, read or written. */
@ProviderType
public class KuraStoreException extends KuraException {

    public KuraStoreException(Object detail) {
        super(KuraErrorCode.STORE_ERROR, null, detail);
    }

    public KuraStoreException(Throwable cause, Object detail) {
        super(KuraErrorCode.STORE_ERROR, cause, detail);
    }
}
