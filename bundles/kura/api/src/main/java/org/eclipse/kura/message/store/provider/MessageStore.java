// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.message.store.provider;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public interface MessageStore {
    /** @@DOC */
    int store(String arg0, byte[] arg1, int arg2, boolean arg3, int arg4) throws org.eclipse.kura.KuraStoreException;
    /** @@DOC */
    void markAsPublished(int arg0) throws org.eclipse.kura.KuraStoreException;
    /** @@DOC */
    void markAsPublished(int arg0, org.eclipse.kura.data.DataTransportToken arg1)
            throws org.eclipse.kura.KuraStoreException;
    /** @@DOC */
    void markAsConfirmed(int arg0) throws org.eclipse.kura.KuraStoreException;
    /** @@DOC */
    Optional<org.eclipse.kura.message.store.StoredMessage> getNextMessage() throws org.eclipse.kura.KuraStoreException;
    /** @@DOC */
    Optional<org.eclipse.kura.message.store.StoredMessage> get(int arg0) throws org.eclipse.kura.KuraStoreException;
    /** @@DOC */
    int getMessageCount() throws org.eclipse.kura.KuraStoreException;
    /** @@DOC */
    List<org.eclipse.kura.message.store.StoredMessage> getUnpublishedMessages()
            throws org.eclipse.kura.KuraStoreException;
    /** @@DOC */
    List<org.eclipse.kura.message.store.StoredMessage> getInFlightMessages() throws org.eclipse.kura.KuraStoreException;
    /** @@DOC */
    List<org.eclipse.kura.message.store.StoredMessage> getDroppedMessages() throws org.eclipse.kura.KuraStoreException;
    /** @@DOC */
    void unpublishAllInFlighMessages() throws org.eclipse.kura.KuraStoreException;
    /** @@DOC */
    void dropAllInFlightMessages() throws org.eclipse.kura.KuraStoreException;
    /** @@DOC */
    void deleteStaleMessages(int arg0) throws org.eclipse.kura.KuraStoreException;
    /** @@DOC */
    void close();
}
