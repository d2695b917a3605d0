// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.configuration.metatype;

/** The type of an attribute's value, or of one element if it has several. */
public enum Scalar {
    STRING("String"),
    LONG("Long"),
    DOUBLE("Double"),
    FLOAT("Float"),
    INTEGER("Integer"),
    BYTE("Byte"),
    CHAR("Char"),
    BOOLEAN("Boolean"),
    SHORT("Short"),
    /** A {@link org.eclipse.kura.configuration.Password}, stored encrypted. */
    PASSWORD("Password");

    private final String value;

    Scalar(String value) {
        this.value = value;
    }

    /** The name that metatype files use. */
    public String value() {
        return value;
    }

    /** @throws IllegalArgumentException if metatype files know no such name; case matters */
    public static Scalar fromValue(String value) {
        for (var scalar : values()) {
            if (scalar.value.equals(value)) {
                return scalar;
            }
        }
        throw new IllegalArgumentException("not a type of attributes: " + value);
    }
}
