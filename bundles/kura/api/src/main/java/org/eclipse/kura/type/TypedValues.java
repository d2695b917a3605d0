// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.type;

import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public final class TypedValues {
    /** @@DOC */
    public static org.eclipse.kura.type.BooleanValue newBooleanValue(boolean arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public static org.eclipse.kura.type.ByteArrayValue newByteArrayValue(byte[] arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public static org.eclipse.kura.type.FloatValue newFloatValue(float arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public static org.eclipse.kura.type.DoubleValue newDoubleValue(double arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public static org.eclipse.kura.type.IntegerValue newIntegerValue(int arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public static org.eclipse.kura.type.LongValue newLongValue(long arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public static org.eclipse.kura.type.StringValue newStringValue(String arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public static org.eclipse.kura.type.TypedValue<?> newTypedValue(Object arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public static org.eclipse.kura.type.TypedValue<?> parseTypedValue(
            org.eclipse.kura.type.DataType arg0, String arg1) {
        throw new UnsupportedOperationException();
    }
}
