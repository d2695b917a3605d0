// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.cloudconnection;

import org.eclipse.kura.KuraConnectException;
import org.eclipse.kura.KuraDisconnectException;
import org.eclipse.kura.cloudconnection.listener.CloudConnectionListener;
import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public interface CloudConnectionManager {
    /** @@DOC */
    void connect() throws KuraConnectException;
    /** @@DOC */
    void disconnect() throws KuraDisconnectException;
    /** @@DOC */
    boolean isConnected();
    /** @@DOC */
    void registerCloudConnectionListener(CloudConnectionListener arg0);
    /** @@DOC */
    void unregisterCloudConnectionListener(CloudConnectionListener arg0);
}
