// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.cloudconnection;

import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public interface CloudConnectionManager {
    /** @@DOC */
    void connect() throws org.eclipse.kura.KuraConnectException;
    /** @@DOC */
    void disconnect() throws org.eclipse.kura.KuraDisconnectException;
    /** @@DOC */
    boolean isConnected();
    /** @@DOC */
    void registerCloudConnectionListener(org.eclipse.kura.cloudconnection.listener.CloudConnectionListener arg0);
    /** @@DOC */
    void unregisterCloudConnectionListener(org.eclipse.kura.cloudconnection.listener.CloudConnectionListener arg0);
}
