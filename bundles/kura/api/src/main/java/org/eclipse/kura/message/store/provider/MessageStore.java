// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.message.store.provider;

import java.util.List;
import java.util.Optional;
import org.eclipse.kura.KuraStoreException;
import org.eclipse.kura.data.DataTransportToken;
import org.eclipse.kura.message.store.StoredMessage;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Messages and how far each has come. In flight is what was published with a quality of service above 0 and is neither
 * confirmed nor dropped. The lists may leave payloads out.
 */
@ProviderType
public interface MessageStore {

    /** Stores a message as created now, and answers its id. */
    int store(String topic, byte[] payload, int qos, boolean retain, int priority) throws KuraStoreException;

    /** For quality of service 0, which is done with that. */
    void markAsPublished(int messageId) throws KuraStoreException;

    /** For a higher quality of service: the token is what the confirmation will name. */
    void markAsPublished(int messageId, DataTransportToken token) throws KuraStoreException;

    void markAsConfirmed(int messageId) throws KuraStoreException;

    /** The oldest of those of the most urgent priority that are not published yet. */
    Optional<StoredMessage> getNextMessage() throws KuraStoreException;

    Optional<StoredMessage> get(int messageId) throws KuraStoreException;

    /** All messages, however far they have come. */
    int getMessageCount() throws KuraStoreException;

    List<StoredMessage> getUnpublishedMessages() throws KuraStoreException;

    List<StoredMessage> getInFlightMessages() throws KuraStoreException;

    List<StoredMessage> getDroppedMessages() throws KuraStoreException;

    /** Has what is in flight published again, on a new connection. */
    void unpublishAllInFlighMessages() throws KuraStoreException;

    /** Gives up what is in flight, on a new connection. */
    void dropAllInFlightMessages() throws KuraStoreException;

    /** Deletes what has been confirmed, dropped, or published with quality of service 0 for longer than that. */
    void deleteStaleMessages(int purgeAgeSeconds) throws KuraStoreException;

    void close();
}
