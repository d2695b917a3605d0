// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura;

import org.osgi.annotation.versioning.ProviderType;

/** A modem is of a model that this gateway cannot drive. */
@ProviderType
public class KuraUnsupportedModemException extends KuraException {

    public KuraUnsupportedModemException(Object detail) {
        super(KuraErrorCode.UNSUPPORTED_MODEM, null, detail);
    }

    public KuraUnsupportedModemException(Throwable cause, Object detail) {
        super(KuraErrorCode.UNSUPPORTED_MODEM, cause, detail);
    }
}
