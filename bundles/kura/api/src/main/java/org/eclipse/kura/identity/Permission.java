// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.identity;

import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public class Permission {
    /** @@DOC */
    public Permission(String arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getName() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public int hashCode() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public boolean equals(Object arg0) {
        throw new UnsupportedOperationException();
    }
}
