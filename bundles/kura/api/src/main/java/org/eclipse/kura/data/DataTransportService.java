// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.data;

import org.eclipse.kura.KuraConnectException;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.KuraNotConnectedException;
import org.eclipse.kura.KuraTimeoutException;
import org.eclipse.kura.KuraTooManyInflightMessagesException;
import org.eclipse.kura.data.transport.listener.DataTransportListener;
import org.osgi.annotation.versioning.ProviderType;

/** One connection to one broker. */
@ProviderType
public interface DataTransportService {

    /** Connects, and blocks until the broker has answered or time is up. */
    void connect() throws KuraConnectException;

    boolean isConnected();

    String getBrokerUrl();

    String getAccountName();

    String getUsername();

    String getClientId();

    /** @param quiesceTimeout how long to wait for confirmations, in milliseconds */
    void disconnect(long quiesceTimeout);

    /** Subscribes and waits for the broker's answer; doing so twice does no harm. */
    void subscribe(String topic, int qos) throws KuraTimeoutException, KuraException, KuraNotConnectedException;

    /** Ends a subscription and waits for the broker's answer. */
    void unsubscribe(String topic) throws KuraTimeoutException, KuraException, KuraNotConnectedException;

    /**
     * Hands a message to the connection.
     *
     * @return what the confirmation will name; {@code null} for quality of service 0
     */
    DataTransportToken publish(String topic, byte[] payload, int qos, boolean retain)
            throws KuraTooManyInflightMessagesException, KuraException, KuraNotConnectedException;

    void addDataTransportListener(DataTransportListener listener);

    void removeDataTransportListener(DataTransportListener listener);
}
