// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.type;

import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public class IntegerValue implements TypedValue<Integer> {
    /** @@DOC */
    public IntegerValue(int arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public int compareTo(org.eclipse.kura.type.TypedValue<Integer> arg0) {
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
    public Integer getValue() {
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
