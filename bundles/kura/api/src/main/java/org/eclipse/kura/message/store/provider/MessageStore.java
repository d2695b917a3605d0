// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.message.store.provider;

import java.util.List;
import java.util.Optional;
import org.eclipse.kura.KuraStoreException;
import org.eclipse.kura.data.DataTransportToken;
import org.eclipse.kura.message.store.StoredMessage;
import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public interface MessageStore {
    /** @@DOC */
    int store(String arg0, byte[] arg1, int arg2, boolean arg3, int arg4) throws KuraStoreException;
    /** @@DOC */
    void markAsPublished(int arg0) throws KuraStoreException;
    /** @@DOC */
    void markAsPublished(int arg0, DataTransportToken arg1) throws KuraStoreException;
    /** @@DOC */
    void markAsConfirmed(int arg0) throws KuraStoreException;
    /** @@DOC */
    Optional<StoredMessage> getNextMessage() throws KuraStoreException;
    /** @@DOC */
    Optional<StoredMessage> get(int arg0) throws KuraStoreException;
    /** @@DOC */
    int getMessageCount() throws KuraStoreException;
    /** @@DOC */
    List<StoredMessage> getUnpublishedMessages() throws KuraStoreException;
    /** @@DOC */
    List<StoredMessage> getInFlightMessages() throws KuraStoreException;
    /** @@DOC */
    List<StoredMessage> getDroppedMessages() throws KuraStoreException;
    /** @@DOC */
    void unpublishAllInFlighMessages() throws KuraStoreException;
    /** @@DOC */
    void dropAllInFlightMessages() throws KuraStoreException;
    /** @@DOC */
    void deleteStaleMessages(int arg0) throws KuraStoreException;
    /** @@DOC */
    void close();
}
