// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura;

import org.osgi.annotation.versioning.ProviderType;

/** Notifications of a Bluetooth characteristic could not be switched. */
@ProviderType
public class KuraBluetoothNotificationException extends KuraException {

    public KuraBluetoothNotificationException(Object detail) {
        super(KuraErrorCode.BLE_NOTIFICATION_ERROR, null, detail);
    }

    public KuraBluetoothNotificationException(Throwable cause, Object detail) {
        super(KuraErrorCode.BLE_NOTIFICATION_ERROR, cause, detail);
    }
}
