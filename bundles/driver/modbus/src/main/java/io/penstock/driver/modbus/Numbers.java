// SPDX-License-Identifier: Apache-2.0
package io.penstock.driver.modbus;

import io.penstock.driver.modbus.FieldException.BadValue;
import org.eclipse.kura.type.DataType;
import org.eclipse.kura.type.TypedValue;
import org.eclipse.kura.type.TypedValues;

/** A device's number as a Kura value: never another number, only a rounded one. */
final class Numbers {

    private Numbers() {}

    static TypedValue<?> of(long value, DataType type) throws BadValue {
        return switch (type) {
            case BOOLEAN -> TypedValues.newBooleanValue(value != 0);
            case INTEGER -> {
                if (value != (int) value) {
                    throw outside(String.valueOf(value), type);
                }
                yield TypedValues.newIntegerValue((int) value);
            }
            case LONG -> TypedValues.newLongValue(value);
            case FLOAT -> TypedValues.newFloatValue(value);
            case DOUBLE -> TypedValues.newDoubleValue(value);
            default -> TypedValues.newStringValue(String.valueOf(value));
        };
    }

    /** As {@link #of(long, DataType)}, of an unsigned number. */
    static TypedValue<?> ofUnsigned(long value, DataType type) throws BadValue {
        if (value >= 0) {
            return of(value, type);
        }
        return switch (type) {
            case BOOLEAN -> TypedValues.newBooleanValue(true);
            case FLOAT -> TypedValues.newFloatValue((float) unsigned(value));
            case DOUBLE -> TypedValues.newDoubleValue(unsigned(value));
            case STRING -> TypedValues.newStringValue(Long.toUnsignedString(value));
            default -> throw outside(Long.toUnsignedString(value), type);
        };
    }

    /** Rounds to the nearest, a half to the even one, where the type is an integer. */
    static TypedValue<?> of(double value, DataType type) throws BadValue {
        return switch (type) {
            case FLOAT -> {
                if (Double.isFinite(value) && Math.abs(value) > Float.MAX_VALUE) {
                    throw outside(String.valueOf(value), type);
                }
                yield TypedValues.newFloatValue((float) value);
            }
            case DOUBLE -> TypedValues.newDoubleValue(value);
            case STRING -> TypedValues.newStringValue(String.valueOf(value));
            default -> of(rounded(value, type), type);
        };
    }

    static BadValue outside(String value, DataType type) {
        return new BadValue(value + " does not fit into " + type + "; choose a wider +value.type");
    }

    private static long rounded(double value, DataType type) throws BadValue {
        double rounded = Math.rint(value);
        if (!(rounded >= -0x1p63 && rounded < 0x1p63)) {
            throw outside(String.valueOf(value), type);
        }
        return (long) rounded;
    }

    private static double unsigned(long value) {
        return (value >>> 1 | value & 1) * 2.0; // Hacker's Delight: the odd bit keeps the rounding right
    }
}
