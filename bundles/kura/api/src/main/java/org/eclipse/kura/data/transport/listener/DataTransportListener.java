// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.data.transport.listener;

import org.eclipse.kura.data.DataTransportToken;
import org.osgi.annotation.versioning.ConsumerType;

/** Hears of a transport's connection, configuration and messages. */
@ConsumerType
public interface DataTransportListener {

    /** @param newSession whether what was in flight before is unknown to this connection */
    void onConnectionEstablished(boolean newSession);

    /** The connection is about to be ended in order. */
    void onDisconnecting();

    void onDisconnected();

    /** @param wasConnected whether there was a connection when the configuration came */
    void onConfigurationUpdating(boolean wasConnected);

    void onConfigurationUpdated(boolean wasConnected);

    void onConnectionLost(Throwable cause);

    void onMessageArrived(String topic, byte[] payload, int qos, boolean retained);

    /** The broker has acknowledged the message. */
    void onMessageConfirmed(DataTransportToken token);
}
