// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.wire.store.provider;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public interface QueryableWireRecordStoreProvider {
    /** @@DOC */
    List<org.eclipse.kura.wire.WireRecord> performQuery(String arg0) throws org.eclipse.kura.KuraStoreException;
}
