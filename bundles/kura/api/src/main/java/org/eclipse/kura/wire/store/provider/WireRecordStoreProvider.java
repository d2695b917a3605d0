// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.wire.store.provider;

import org.eclipse.kura.KuraStoreException;
import org.eclipse.kura.connection.listener.ConnectionListener;
import org.osgi.annotation.versioning.ProviderType;

/** Opens stores of wire records. */
@ProviderType
public interface WireRecordStoreProvider {

    /** Opens the store of that name, creating it if needed. */
    WireRecordStore openWireRecordStore(String name) throws KuraStoreException;

    void addListener(ConnectionListener listener);

    void removeListener(ConnectionListener listener);
}
