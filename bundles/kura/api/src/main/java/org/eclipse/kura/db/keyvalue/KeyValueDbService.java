// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.db.keyvalue;

import org.eclipse.kura.KuraException;
import org.eclipse.kura.connection.listener.ConnectionListener;
import org.osgi.annotation.versioning.ProviderType;

/** Keeps bytes and texts by key. Without a connection every call throws {@link KuraException}. */
@ProviderType
public interface KeyValueDbService {

    void addListener(ConnectionListener listener);

    void removeListener(ConnectionListener listener);

    boolean isConnected();

    void set(String key, byte[] value) throws KuraException;

    void set(String key, String value) throws KuraException;

    /** {@code null} if there is no value. */
    byte[] get(String key) throws KuraException;

    /** {@code null} if there is no value. */
    String getAsString(String key) throws KuraException;

    void delete(String key) throws KuraException;
}
