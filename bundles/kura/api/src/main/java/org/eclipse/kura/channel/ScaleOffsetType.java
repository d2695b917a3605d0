// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.channel;

/** The arithmetic in which scale and offset are applied to a reading. */
public enum ScaleOffsetType {
    /** That of the channel's own value type. */
    DEFINED_BY_VALUE_TYPE,
    DOUBLE,
    /** 64-bit integers, for readings of which a double would lose digits. */
    LONG;

    /**
     * The type of that name, in upper or lower case.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static ScaleOffsetType getScaleOffsetType(String name) {
        for (var type : values()) {
            if (type.name().equalsIgnoreCase(name)) {
                return type;
            }
        }
        throw new IllegalArgumentException("not a scale and offset type: " + name);
    }
}
