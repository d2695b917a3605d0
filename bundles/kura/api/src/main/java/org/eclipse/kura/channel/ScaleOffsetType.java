// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.channel;

/** @@DOC */
public enum ScaleOffsetType {
    DEFINED_BY_VALUE_TYPE,
    DOUBLE,
    LONG;
    // @@ENUM DEFINED_BY_VALUE_TYPE | DOUBLE | LONG
    /** @@DOC */
    public static org.eclipse.kura.channel.ScaleOffsetType getScaleOffsetType(String arg0) {
        throw new UnsupportedOperationException();
    }
}
