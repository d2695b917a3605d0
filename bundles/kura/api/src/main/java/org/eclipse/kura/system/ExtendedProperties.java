// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.system;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public class ExtendedProperties {
    /** @@DOC */
    public ExtendedProperties(String arg0, List<ExtendedPropertyGroup> arg1) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getVersion() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public List<ExtendedPropertyGroup> getPropertyGroups() {
        throw new UnsupportedOperationException();
    }
}
