// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.system;

import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public class SystemResourceInfo {
    /** @@DOC */
    public SystemResourceInfo(String arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public SystemResourceInfo(String arg0, String arg1, String arg2) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public SystemResourceInfo(String arg0, String arg1, SystemResourceType arg2) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getName() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getVersion() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public SystemResourceType getType() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getTypeString() {
        throw new UnsupportedOperationException();
    }
}
