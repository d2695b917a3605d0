// SPDX-License-Identifier: Apache-2.0
package io.penstock.driver.modbus;

import io.penstock.driver.modbus.FieldException.BadValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.eclipse.kura.type.TypedValue;

/** Turns a Kura value into what is written to a point. */
final class Encoder {

    private Encoder() {}

    /** Whether the bit is to be set: a boolean, or a number that is 0 or 1. */
    static boolean bit(TypedValue<?> value) throws BadValue {
        if (value.getValue() instanceof Boolean on) {
            return on;
        }
        if (value.getValue() instanceof Number number && (number.doubleValue() == 0 || number.doubleValue() == 1)) {
            return number.doubleValue() == 1;
        }
        throw new BadValue(shown(value) + " is not a bit; write true, false, 0 or 1");
    }

    /** The bytes of the point's registers. */
    static byte[] registers(Point point, TypedValue<?> value) throws BadValue {
        var bytes = new byte[2 * point.count()];
        if (value.getValue() instanceof byte[] raw) {
            if (raw.length != bytes.length) {
                throw new BadValue(raw.length + " bytes given; the point has " + bytes.length);
            }
            return raw.clone();
        }
        if (point.kind() == Kind.STRING) {
            return text(point, value);
        }
        long word = point.kind().floating() ? floating(point.kind(), value) : integer(point.kind(), value);
        point.layout().put(word, bytes, point.count());
        return bytes;
    }

    private static byte[] text(Point point, TypedValue<?> value) throws BadValue {
        if (!(value.getValue() instanceof String text)) {
            throw new BadValue(shown(value) + " is no text; write a STRING");
        }
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > point.length()) {
            throw new BadValue("'" + text + "' has " + bytes.length + " bytes; the point has " + point.length());
        }
        return point.layout().text(Arrays.copyOf(bytes, 2 * point.count()), 0, point.count());
    }

    private static long floating(Kind kind, TypedValue<?> value) throws BadValue {
        if (!(value.getValue() instanceof Number number)) {
            throw new BadValue(shown(value) + " is no number");
        }
        double wide = number.doubleValue();
        if (kind == Kind.DOUBLE) {
            return Double.doubleToLongBits(wide);
        }
        if (Double.isFinite(wide) && Math.abs(wide) > Float.MAX_VALUE) {
            throw new BadValue(shown(value) + " does not fit into a float");
        }
        return Float.floatToIntBits((float) wide);
    }

    private static long integer(Kind kind, TypedValue<?> value) throws BadValue {
        var number = whole(value);
        int bits = 16 * kind.registers();
        var least = kind.unsigned()
                ? BigInteger.ZERO
                : BigInteger.ONE.shiftLeft(bits - 1).negate();
        var most = BigInteger.ONE.shiftLeft(kind.unsigned() ? bits : bits - 1).subtract(BigInteger.ONE);
        if (number.compareTo(least) < 0 || number.compareTo(most) > 0) {
            throw new BadValue(shown(value) + " is not from " + least + " to " + most);
        }
        return number.longValue();
    }

    private static BigInteger whole(TypedValue<?> value) throws BadValue {
        try {
            if (value.getValue() instanceof Boolean on) {
                return on ? BigInteger.ONE : BigInteger.ZERO;
            }
            if (value.getValue() instanceof Double || value.getValue() instanceof Float) {
                return new BigDecimal(((Number) value.getValue()).doubleValue()).toBigIntegerExact();
            }
            if (value.getValue() instanceof Number number) {
                return BigInteger.valueOf(number.longValue());
            }
        } catch (NumberFormatException | ArithmeticException notWhole) {
            // falls through to the same refusal: NaN, infinite, or with a fraction
        }
        throw new BadValue(shown(value) + " is no whole number");
    }

    private static String shown(TypedValue<?> value) {
        return value.getValue() + " (" + value.getType() + ")";
    }
}
