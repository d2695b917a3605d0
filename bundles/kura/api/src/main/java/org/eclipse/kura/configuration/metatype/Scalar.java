// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.configuration.metatype;

/** @@DOC */
public enum Scalar {
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
    // @@ENUM STRING  value()=String | LONG  value()=Long | DOUBLE  value()=Double | FLOAT  value()=Float | INTEGER
    // value()=Integer | BYTE  value()=Byte | CHAR  value()=Char | BOOLEAN  value()=Boolean | SHORT  value()=Short |
    // PASSWORD  value()=Password
    /** @@DOC */
    public String value() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public static Scalar fromValue(String arg0) {
        throw new UnsupportedOperationException();
    }
}
