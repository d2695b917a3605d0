// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.core.configuration.metatype;

/** The type of an attribute's value; the same constants as {@link org.eclipse.kura.configuration.metatype.Scalar}. */
public enum Tscalar {
    STRING("String"),
    LONG("Long"),
    DOUBLE("Double"),
    FLOAT("Float"),
    INTEGER("Integer"),
    BYTE("Byte"),
    CHAR("Char"),
    BOOLEAN("Boolean"),
    SHORT("Short"),
    PASSWORD("Password");

    private final String value;

    Tscalar(String value) {
        this.value = value;
    }

    /** The name that metatype files use. */
    public String value() {
        return value;
    }

    /** @throws IllegalArgumentException if metatype files know no such name; case matters */
    public static Tscalar fromValue(String value) {
        for (var scalar : values()) {
            if (scalar.value.equals(value)) {
                return scalar;
            }
        }
        throw new IllegalArgumentException("not a type of attributes: " + value);
    }
}
