// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.message.store.provider;

import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public interface MessageStoreProvider {
    /** @@DOC */
    org.eclipse.kura.message.store.provider.MessageStore openMessageStore(String arg0)
            throws org.eclipse.kura.KuraStoreException;
    /** @@DOC */
    void addListener(org.eclipse.kura.connection.listener.ConnectionListener arg0);
    /** @@DOC */
    void removeListener(org.eclipse.kura.connection.listener.ConnectionListener arg0);
}
