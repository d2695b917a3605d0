// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura;

import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public class KuraStoreCapacityReachedException extends KuraStoreException {
    /** @@DOC */
    public KuraStoreCapacityReachedException(Object arg0) {
        super(arg0);
    }
}
