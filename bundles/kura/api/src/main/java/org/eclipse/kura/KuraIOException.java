// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura;

import org.osgi.annotation.versioning.ProviderType;

/** A device or a file could not be read or written. */
@ProviderType
public class KuraIOException extends KuraException {

    public KuraIOException(Object detail) {
        super(KuraErrorCode.IO_ERROR, null, detail);
    }

    public KuraIOException(Throwable cause, Object detail) {
        super(KuraErrorCode.IO_ERROR, cause, detail);
    }
}
