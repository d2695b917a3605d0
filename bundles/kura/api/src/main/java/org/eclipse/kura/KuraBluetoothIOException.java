// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura;

import org.osgi.annotation.versioning.ProviderType;

/** A Bluetooth characteristic or descriptor could not be read or written. */
@ProviderType
public class KuraBluetoothIOException extends KuraException {

    public KuraBluetoothIOException(Object detail) {
        super(KuraErrorCode.BLE_IO_ERROR, null, detail);
    }

    public KuraBluetoothIOException(Throwable cause, Object detail) {
        super(KuraErrorCode.BLE_IO_ERROR, cause, detail);
    }
}
