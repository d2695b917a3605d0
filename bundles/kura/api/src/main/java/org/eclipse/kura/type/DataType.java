// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.type;

/** The types that a channel or a wire record may hold. */
public enum DataType {
    BOOLEAN,
    BYTE_ARRAY,
    /** 64 bits, IEEE 754. */
    DOUBLE,
    /** 32 bits, signed. */
    INTEGER,
    /** 64 bits, signed. */
    LONG,
    /** 32 bits, IEEE 754. */
    FLOAT,
    STRING;

    /**
     * The type of that name, in upper or lower case.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static DataType getDataType(String name) {
        for (var type : values()) {
            if (type.name().equalsIgnoreCase(name)) {
                return type;
            }
        }
        throw new IllegalArgumentException("not a data type: " + name);
    }
}
