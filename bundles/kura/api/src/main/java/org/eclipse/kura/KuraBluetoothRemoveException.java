// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura;

import org.osgi.annotation.versioning.ProviderType;

/** A Bluetooth device could not be forgotten. */
@ProviderType
public class KuraBluetoothRemoveException extends KuraException {

    public KuraBluetoothRemoveException(Object detail) {
        super(KuraErrorCode.BLE_REMOVE_ERROR, null, detail);
    }

    public KuraBluetoothRemoveException(Throwable cause, Object detail) {
        super(KuraErrorCode.BLE_REMOVE_ERROR, cause, detail);
    }
}
