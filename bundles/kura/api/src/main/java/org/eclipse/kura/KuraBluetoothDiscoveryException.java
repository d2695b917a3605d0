// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura;

import org.osgi.annotation.versioning.ProviderType;

/** A search for Bluetooth devices could not be started or ended. */
@ProviderType
public class KuraBluetoothDiscoveryException extends KuraException {

    public KuraBluetoothDiscoveryException(Object detail) {
        super(KuraErrorCode.BLE_DISCOVERY_ERROR, null, detail);
    }

    public KuraBluetoothDiscoveryException(Throwable cause, Object detail) {
        super(KuraErrorCode.BLE_DISCOVERY_ERROR, cause, detail);
    }
}
