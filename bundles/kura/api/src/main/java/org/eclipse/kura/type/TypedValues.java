// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.type;

import java.util.Base64;
import java.util.Objects;
import org.osgi.annotation.versioning.ProviderType;

/** Makes typed values out of Java values and out of text. */
@ProviderType
public final class TypedValues {

    private TypedValues() {}

    public static BooleanValue newBooleanValue(boolean value) {
        return new BooleanValue(value);
    }

    /** The array is kept, not copied. */
    public static ByteArrayValue newByteArrayValue(byte[] value) {
        return new ByteArrayValue(value);
    }

    public static FloatValue newFloatValue(float value) {
        return new FloatValue(value);
    }

    public static DoubleValue newDoubleValue(double value) {
        return new DoubleValue(value);
    }

    public static IntegerValue newIntegerValue(int value) {
        return new IntegerValue(value);
    }

    public static LongValue newLongValue(long value) {
        return new LongValue(value);
    }

    /** @param value {@code null} becomes the empty string */
    public static StringValue newStringValue(String value) {
        return new StringValue(value);
    }

    /**
     * The typed value of a boxed primitive, a {@code byte[]} or a string.
     *
     * @throws IllegalArgumentException if no {@link DataType} holds objects of that class; also for {@code null}
     */
    public static TypedValue<?> newTypedValue(Object value) {
        if (value instanceof Boolean b) {
            return newBooleanValue(b);
        }
        if (value instanceof Double d) {
            return newDoubleValue(d);
        }
        if (value instanceof Float f) {
            return newFloatValue(f);
        }
        if (value instanceof Integer i) {
            return newIntegerValue(i);
        }
        if (value instanceof Long l) {
            return newLongValue(l);
        }
        if (value instanceof String s) {
            return newStringValue(s);
        }
        if (value instanceof byte[] bytes) {
            return newByteArrayValue(bytes);
        }
        throw new IllegalArgumentException("no data type holds "
                + (value == null ? "null" : "a " + value.getClass().getName()));
    }

    /**
     * Reads a value from text: numbers as Java's {@code parse} methods do, byte arrays as Base64 (RFC 4648, section 4),
     * booleans as {@code true} in any case, anything else being {@code false}.
     *
     * @throws NullPointerException if an argument is {@code null}
     * @throws IllegalArgumentException if the text is not a value of that type
     */
    public static TypedValue<?> parseTypedValue(DataType type, String text) {
        Objects.requireNonNull(text, "text");
        try {
            return switch (type) {
                case BOOLEAN -> newBooleanValue(Boolean.parseBoolean(text));
                case BYTE_ARRAY -> newByteArrayValue(Base64.getDecoder().decode(text));
                case DOUBLE -> newDoubleValue(Double.parseDouble(text));
                case FLOAT -> newFloatValue(Float.parseFloat(text));
                case INTEGER -> newIntegerValue(Integer.parseInt(text));
                case LONG -> newLongValue(Long.parseLong(text));
                case STRING -> newStringValue(text);
            };
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("not a value of type " + type + ": " + text, e);
        }
    }
}
