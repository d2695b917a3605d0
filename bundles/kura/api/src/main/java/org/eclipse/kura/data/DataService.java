// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.data;

import java.util.List;
import org.eclipse.kura.KuraConnectException;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.KuraNotConnectedException;
import org.eclipse.kura.KuraStoreException;
import org.eclipse.kura.KuraTimeoutException;
import org.eclipse.kura.data.listener.DataServiceListener;
import org.osgi.annotation.versioning.ProviderType;

/** Stores messages and publishes them when there is a connection, the most urgent and oldest first. */
@ProviderType
public interface DataService {

    /** Connects if there is no connection. */
    void connect() throws KuraConnectException;

    boolean isConnected();

    boolean isAutoConnectEnabled();

    /** Time between two attempts to connect, in seconds. */
    int getRetryInterval();

    /**
     * Disconnects and stays disconnected until {@link #connect()}.
     *
     * @param quiesceTimeout how long to wait for confirmations, in milliseconds
     */
    void disconnect(long quiesceTimeout);

    /** Subscribes at the broker and waits for its answer. */
    void subscribe(String topic, int qos) throws KuraTimeoutException, KuraException, KuraNotConnectedException;

    /** Ends a subscription and waits for the broker's answer. */
    void unsubscribe(String topic) throws KuraTimeoutException, KuraException, KuraNotConnectedException;

    /**
     * Stores a message and returns; a listener hears when it is published and confirmed.
     *
     * @param priority 0 and 1 are for the gateway's own messages and are stored even when the store is full
     * @return the id that the listeners will name
     * @throws KuraStoreException if the message could not be stored; a subclass says that the store is full
     * @throws IllegalArgumentException if the priority is negative
     */
    int publish(String topic, byte[] payload, int qos, boolean retain, int priority) throws KuraStoreException;

    /** Ids of what waits to be published to a topic that matches the regular expression. */
    List<Integer> getUnpublishedMessageIds(String topicRegex) throws KuraStoreException;

    /** Ids of what waits to be confirmed. */
    List<Integer> getInFlightMessageIds(String topicRegex) throws KuraStoreException;

    /** Ids of what was in flight when a connection broke and has been given up. */
    List<Integer> getDroppedInFlightMessageIds(String topicRegex) throws KuraStoreException;

    void addDataServiceListener(DataServiceListener listener);

    void removeDataServiceListener(DataServiceListener listener);
}
