// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.wire.store.provider;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public interface WireRecordStore {
    /** @@DOC */
    void truncate(int arg0) throws org.eclipse.kura.KuraStoreException;
    /** @@DOC */
    int getSize() throws org.eclipse.kura.KuraStoreException;
    /** @@DOC */
    void insertRecords(List<org.eclipse.kura.wire.WireRecord> arg0) throws org.eclipse.kura.KuraStoreException;
    /** @@DOC */
    void close();
}
