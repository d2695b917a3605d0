// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.wire.store.provider;

import java.util.List;
import org.eclipse.kura.KuraStoreException;
import org.eclipse.kura.wire.WireRecord;
import org.osgi.annotation.versioning.ProviderType;

/** One store of wire records. */
@ProviderType
public interface WireRecordStore {

    /** Deletes the oldest records until at most that many are left. */
    void truncate(int noOfRecordsToKeep) throws KuraStoreException;

    int getSize() throws KuraStoreException;

    void insertRecords(List<WireRecord> records) throws KuraStoreException;

    void close();
}
