// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura;

import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public class KuraBluetoothIOException extends KuraException {
    /** @@DOC */
    public KuraBluetoothIOException(Object arg0) {
        super(KuraErrorCode.INTERNAL_ERROR);
    }
    /** @@DOC */
    public KuraBluetoothIOException(Throwable arg0, Object arg1) {
        super(KuraErrorCode.INTERNAL_ERROR);
    }
}
