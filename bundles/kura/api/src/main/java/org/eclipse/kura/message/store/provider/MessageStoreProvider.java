// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.message.store.provider;

import org.eclipse.kura.KuraStoreException;
import org.eclipse.kura.connection.listener.ConnectionListener;
import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public interface MessageStoreProvider {
    /** @@DOC */
    MessageStore openMessageStore(String arg0) throws KuraStoreException;
    /** @@DOC */
    void addListener(ConnectionListener arg0);
    /** @@DOC */
    void removeListener(ConnectionListener arg0);
}
