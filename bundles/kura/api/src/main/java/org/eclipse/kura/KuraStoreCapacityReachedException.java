// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura;

import org.osgi.annotation.versioning.ProviderType;

/** A store is full and does not give up older entries for newer ones. */
@ProviderType
public class KuraStoreCapacityReachedException extends KuraStoreException {

    public KuraStoreCapacityReachedException(Object detail) {
        super(detail);
    }
}
