// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.asset;

import org.eclipse.kura.channel.ScaleOffsetType;
import org.eclipse.kura.type.DataType;
import org.eclipse.kura.type.DoubleValue;
import org.eclipse.kura.type.FloatValue;
import org.eclipse.kura.type.IntegerValue;
import org.eclipse.kura.type.LongValue;
import org.eclipse.kura.type.TypedValue;

/**
 * From what the driver read to what the channel shows: {@code raw * scale + offset}, as Kura 5.6 does it.
 *
 * <p>{@code DEFINED_BY_VALUE_TYPE} computes in the channel's own type, so that an INTEGER channel cuts a scale of 0.1 to
 * 0. {@code DOUBLE} and {@code LONG} have the driver read that type, compute in it and convert at the end.
 */
record Scaling(DataType shown, ScaleOffsetType arithmetic, Number scale, Number offset) {

    /** Whether there is nothing to compute. */
    boolean identity() {
        return !numeric(shown) || scale.doubleValue() == 1 && offset.doubleValue() == 0;
    }

    /** The type that the driver is asked for. */
    DataType raw() {
        if (identity()) {
            return shown;
        }
        return switch (arithmetic) {
            case DOUBLE -> DataType.DOUBLE;
            case LONG -> DataType.LONG;
            case DEFINED_BY_VALUE_TYPE -> shown;
        };
    }

    /** Whether the channel's own integers cut digits off the scale or the offset. */
    boolean cuts() {
        return arithmetic == ScaleOffsetType.DEFINED_BY_VALUE_TYPE
                && (shown == DataType.INTEGER || shown == DataType.LONG)
                && (scale.doubleValue() % 1 != 0 || offset.doubleValue() % 1 != 0);
    }

    TypedValue<?> apply(TypedValue<?> raw) {
        if (identity() || !(raw.getValue() instanceof Number number)) {
            return raw;
        }
        return switch (arithmetic) {
            case DOUBLE -> typed(shown, number.doubleValue() * scale.doubleValue() + offset.doubleValue());
            case LONG -> typed(shown, number.longValue() * scale.longValue() + offset.longValue());
            case DEFINED_BY_VALUE_TYPE -> inOwnType(raw.getType(), number);
        };
    }

    private TypedValue<?> inOwnType(DataType type, Number raw) {
        return switch (type) {
            case INTEGER -> new IntegerValue(raw.intValue() * scale.intValue() + offset.intValue());
            case LONG -> new LongValue(raw.longValue() * scale.longValue() + offset.longValue());
            case FLOAT -> new FloatValue(raw.floatValue() * scale.floatValue() + offset.floatValue());
            default -> new DoubleValue(raw.doubleValue() * scale.doubleValue() + offset.doubleValue());
        };
    }

    private static TypedValue<?> typed(DataType type, Number value) {
        return switch (type) {
            case INTEGER -> new IntegerValue(value.intValue());
            case LONG -> new LongValue(value.longValue());
            case FLOAT -> new FloatValue(value.floatValue());
            default -> new DoubleValue(value.doubleValue());
        };
    }

    private static boolean numeric(DataType type) {
        return switch (type) {
            case INTEGER, LONG, FLOAT, DOUBLE -> true;
            case BOOLEAN, STRING, BYTE_ARRAY -> false;
        };
    }
}
