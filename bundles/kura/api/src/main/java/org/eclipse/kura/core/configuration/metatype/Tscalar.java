// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.core.configuration.metatype;

/** @@DOC */
public enum Tscalar {
    STRING,
    LONG,
    DOUBLE,
    FLOAT,
    INTEGER,
    BYTE,
    CHAR,
    BOOLEAN,
    SHORT,
    PASSWORD;
    // @@ENUM
    /** @@DOC */
    public String value() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public static Tscalar fromValue(String arg0) {
        throw new UnsupportedOperationException();
    }
}
