// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.message.store.provider;

import org.eclipse.kura.KuraStoreException;
import org.eclipse.kura.connection.listener.ConnectionListener;
import org.osgi.annotation.versioning.ProviderType;

/** Opens message stores, and tells when it can and when it can't. */
@ProviderType
public interface MessageStoreProvider {

    /** Opens the store of that name, creating it if needed. */
    MessageStore openMessageStore(String name) throws KuraStoreException;

    void addListener(ConnectionListener listener);

    void removeListener(ConnectionListener listener);
}
