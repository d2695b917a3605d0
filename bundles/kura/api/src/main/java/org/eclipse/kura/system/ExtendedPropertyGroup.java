// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.system;

import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public class ExtendedPropertyGroup {
    /** @@DOC */
    public ExtendedPropertyGroup(String arg0, Map<String, String> arg1) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getName() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public Map<String, String> getProperties() {
        throw new UnsupportedOperationException();
    }
}
