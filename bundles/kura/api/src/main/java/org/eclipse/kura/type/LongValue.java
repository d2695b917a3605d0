// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.type;

import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public class LongValue implements TypedValue<Long> {
    /** @@DOC */
    public LongValue(long arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public int compareTo(org.eclipse.kura.type.TypedValue<Long> arg0) {
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
    public Long getValue() {
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
