// SPDX-License-Identifier: Apache-2.0
package io.penstock.bench;

import java.util.Locale;

/** Figures as a table shows them: three digits that count. */
final class Numbers {

    static String text(double value) {
        double size = Math.abs(value);
        String format = size >= 100 || size == 0 ? "%,.0f" : size >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, format, value);
    }

    private Numbers() {}
}
