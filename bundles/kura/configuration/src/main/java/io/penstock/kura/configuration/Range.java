// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.configuration;

import java.math.BigDecimal;
import java.util.Optional;
import org.eclipse.kura.configuration.metatype.AD;
import org.eclipse.kura.configuration.metatype.Scalar;

/** What {@code min} and {@code max} of an attribute allow: numbers, or the length of a text. Both ends are in. */
record Range(Optional<BigDecimal> min, Optional<BigDecimal> max, boolean ofLength) {

    /** Empty where nothing is bounded; a bound that can't be read bounds nothing. */
    static Optional<Range> of(AD attribute) {
        Scalar type = attribute.getType();
        if (type == Scalar.BOOLEAN) {
            return Optional.empty();
        }
        Optional<BigDecimal> min = bound(type, attribute.getMin());
        Optional<BigDecimal> max = bound(type, attribute.getMax());
        return min.isEmpty() && max.isEmpty()
                ? Optional.empty()
                : Optional.of(new Range(min, max, type == Scalar.STRING || type == Scalar.PASSWORD));
    }

    /** An absent size, of NaN or infinity, is in no range. */
    boolean contains(Optional<BigDecimal> size) {
        return size.filter(value -> min.stream().allMatch(bound -> value.compareTo(bound) >= 0))
                .filter(value -> max.stream().allMatch(bound -> value.compareTo(bound) <= 0))
                .isPresent();
    }

    @Override
    public String toString() {
        String unit = ofLength ? " characters" : "";
        if (min.isEmpty()) {
            return "at most " + max.orElseThrow().toPlainString() + unit;
        }
        if (max.isEmpty()) {
            return "at least " + min.orElseThrow().toPlainString() + unit;
        }
        return min.orElseThrow().toPlainString() + " to " + max.orElseThrow().toPlainString() + unit;
    }

    private static Optional<BigDecimal> bound(Scalar type, String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    type == Scalar.CHAR && text.length() == 1
                            ? BigDecimal.valueOf(text.charAt(0))
                            : new BigDecimal(text.trim()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
