// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.wire.store.provider;

import java.util.List;
import org.eclipse.kura.KuraStoreException;
import org.eclipse.kura.wire.WireRecord;
import org.osgi.annotation.versioning.ProviderType;

/** A provider whose stores can be asked in its own query language. */
@ProviderType
public interface QueryableWireRecordStoreProvider {

    /** One wire record per row, one property per column. */
    List<WireRecord> performQuery(String query) throws KuraStoreException;
}
