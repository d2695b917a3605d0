// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.data.listener;

import org.osgi.annotation.versioning.ConsumerType;

/** Hears of a data service's connection and messages. */
@ConsumerType
public interface DataServiceListener {

    void onConnectionEstablished();

    /** The connection is about to be ended in order. */
    void onDisconnecting();

    void onDisconnected();

    void onConnectionLost(Throwable cause);

    void onMessageArrived(String topic, byte[] payload, int qos, boolean retained);

    /** The message was handed to the transport; for quality of service 0 that is all there is to hear. */
    void onMessagePublished(int messageId, String topic);

    /** The broker has acknowledged the message. */
    void onMessageConfirmed(int messageId, String topic);
}
