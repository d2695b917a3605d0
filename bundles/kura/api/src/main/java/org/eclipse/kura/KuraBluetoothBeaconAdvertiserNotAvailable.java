// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura;

import org.osgi.annotation.versioning.ProviderType;

/** No adapter of this gateway can send beacons. */
@ProviderType
public class KuraBluetoothBeaconAdvertiserNotAvailable extends KuraException {

    public KuraBluetoothBeaconAdvertiserNotAvailable(Object detail) {
        super(KuraErrorCode.BLE_RESOURCE_NOT_FOUND, null, detail);
    }

    public KuraBluetoothBeaconAdvertiserNotAvailable(Throwable cause, Object detail) {
        super(KuraErrorCode.BLE_RESOURCE_NOT_FOUND, cause, detail);
    }
}
