// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.data;

import org.osgi.annotation.versioning.ConsumerType;

/** The former place of {@link org.eclipse.kura.data.transport.listener.DataTransportListener}. */
@Deprecated
@ConsumerType
public interface DataTransportListener {

    void onConnectionEstablished(boolean newSession);

    void onDisconnecting();

    void onDisconnected();

    void onConfigurationUpdating(boolean wasConnected);

    void onConfigurationUpdated(boolean wasConnected);

    void onConnectionLost(Throwable cause);

    void onMessageArrived(String topic, byte[] payload, int qos, boolean retained);

    void onMessageConfirmed(DataTransportToken token);
}
