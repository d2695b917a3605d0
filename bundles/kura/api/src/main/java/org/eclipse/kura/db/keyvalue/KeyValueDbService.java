// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.db.keyvalue;

import org.eclipse.kura.KuraException;
import org.eclipse.kura.connection.listener.ConnectionListener;
import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public interface KeyValueDbService {
    /** @@DOC */
    void addListener(ConnectionListener arg0);
    /** @@DOC */
    void removeListener(ConnectionListener arg0);
    /** @@DOC */
    boolean isConnected();
    /** @@DOC */
    void set(String arg0, byte[] arg1) throws KuraException;
    /** @@DOC */
    void set(String arg0, String arg1) throws KuraException;
    /** @@DOC */
    byte[] get(String arg0) throws KuraException;
    /** @@DOC */
    String getAsString(String arg0) throws KuraException;
    /** @@DOC */
    void delete(String arg0) throws KuraException;
}
