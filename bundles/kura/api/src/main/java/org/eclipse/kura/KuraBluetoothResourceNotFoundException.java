// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura;

import org.osgi.annotation.versioning.ProviderType;

/** A Bluetooth device does not offer the service, characteristic or descriptor that was asked for. */
@ProviderType
public class KuraBluetoothResourceNotFoundException extends KuraException {

    public KuraBluetoothResourceNotFoundException(Object detail) {
        super(KuraErrorCode.BLE_RESOURCE_NOT_FOUND, null, detail);
    }

    public KuraBluetoothResourceNotFoundException(Throwable cause, Object detail) {
        super(KuraErrorCode.BLE_RESOURCE_NOT_FOUND, cause, detail);
    }
}
