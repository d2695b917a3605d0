// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura;

import org.osgi.annotation.versioning.ProviderType;

/** A Bluetooth device could not be connected or disconnected. */
@ProviderType
public class KuraBluetoothConnectionException extends KuraException {

    public KuraBluetoothConnectionException(Object detail) {
        super(KuraErrorCode.BLE_CONNECTION_ERROR, null, detail);
    }

    public KuraBluetoothConnectionException(Throwable cause, Object detail) {
        super(KuraErrorCode.BLE_CONNECTION_ERROR, cause, detail);
    }
}
