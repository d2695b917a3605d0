// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.type;

/** @@DOC */
public enum DataType {
    BOOLEAN,
    BYTE_ARRAY,
    DOUBLE,
    INTEGER,
    LONG,
    FLOAT,
    STRING;
    // @@ENUM BOOLEAN | BYTE_ARRAY | DOUBLE | INTEGER | LONG | FLOAT | STRING
    /** @@DOC */
    public static org.eclipse.kura.type.DataType getDataType(String arg0) {
        throw new UnsupportedOperationException();
    }
}
