// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.cloudconnection;

import org.eclipse.kura.KuraConnectException;
import org.eclipse.kura.KuraDisconnectException;
import org.eclipse.kura.cloudconnection.listener.CloudConnectionListener;
import org.osgi.annotation.versioning.ProviderType;

/** Connects and disconnects an endpoint that keeps a connection. */
@ProviderType
public interface CloudConnectionManager {

    /** Connects if there is no connection, and blocks until there is one or it failed. */
    void connect() throws KuraConnectException;

    /** Ends the connection in order. */
    void disconnect() throws KuraDisconnectException;

    boolean isConnected();

    void registerCloudConnectionListener(CloudConnectionListener cloudConnectionListener);

    void unregisterCloudConnectionListener(CloudConnectionListener cloudConnectionListener);
}
