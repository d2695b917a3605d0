// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.wire.store.provider;

import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public interface WireRecordStoreProvider {
    /** @@DOC */
    org.eclipse.kura.wire.store.provider.WireRecordStore openWireRecordStore(String arg0)
            throws org.eclipse.kura.KuraStoreException;
    /** @@DOC */
    void addListener(org.eclipse.kura.connection.listener.ConnectionListener arg0);
    /** @@DOC */
    void removeListener(org.eclipse.kura.connection.listener.ConnectionListener arg0);
}
