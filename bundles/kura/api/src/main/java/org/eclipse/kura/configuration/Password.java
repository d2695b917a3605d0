// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.configuration;

import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public class Password {
    /** @@DOC */
    public Password(String arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public Password(char[] arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public char[] getPassword() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String toString() {
        throw new UnsupportedOperationException();
    }
}
