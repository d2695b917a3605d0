// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.data;

import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public class DataTransportToken {
    /** @@DOC */
    public DataTransportToken(int arg0, String arg1) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public int getMessageId() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getSessionId() {
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
