// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.message;

/** @@DOC */
public class KuraDisconnectPayload extends KuraPayload {
    /** @@DOC */
    public KuraDisconnectPayload(String arg0, String arg1) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public KuraDisconnectPayload(KuraPayload arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getUptime() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getDisplayName() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String toString() {
        throw new UnsupportedOperationException();
    }
}
