// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura;

import org.osgi.annotation.versioning.ProviderType;

/** A Bluetooth adapter refused a command. */
@ProviderType
public class KuraBluetoothCommandException extends KuraException {

    public KuraBluetoothCommandException(Object detail) {
        super(KuraErrorCode.BLE_COMMAND_ERROR, null, detail);
    }

    public KuraBluetoothCommandException(Throwable cause, Object detail) {
        super(KuraErrorCode.BLE_COMMAND_ERROR, cause, detail);
    }
}
