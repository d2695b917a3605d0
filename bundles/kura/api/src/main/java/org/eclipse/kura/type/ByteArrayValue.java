// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.type;

import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public class ByteArrayValue implements TypedValue<byte[]> {
    /** @@DOC */
    public ByteArrayValue(byte[] arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public int compareTo(org.eclipse.kura.type.TypedValue<byte[]> arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public boolean equals(Object arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public org.eclipse.kura.type.DataType getType() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public byte[] getValue() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public int hashCode() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String toString() {
        throw new UnsupportedOperationException();
    }
}
