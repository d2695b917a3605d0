// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.wire;

import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public class WireRecord {
    /** @@DOC */
    public WireRecord(Map<String, org.eclipse.kura.type.TypedValue<?>> arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public Map<String, org.eclipse.kura.type.TypedValue<?>> getProperties() {
        throw new UnsupportedOperationException();
    }
}
