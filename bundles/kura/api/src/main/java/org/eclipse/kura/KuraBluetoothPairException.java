// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura;

import org.osgi.annotation.versioning.ProviderType;

/** A Bluetooth device could not be paired. */
@ProviderType
public class KuraBluetoothPairException extends KuraException {

    public KuraBluetoothPairException(Object detail) {
        super(KuraErrorCode.BLE_PAIR_ERROR, null, detail);
    }

    public KuraBluetoothPairException(Throwable cause, Object detail) {
        super(KuraErrorCode.BLE_PAIR_ERROR, cause, detail);
    }
}
