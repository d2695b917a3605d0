// SPDX-License-Identifier: Apache-2.0
package io.penstock.filter.window;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** One number about the values of one property in one window. */
enum Statistic {
    MEAN,
    MIN,
    MAX,
    /** Of the population: divided by n, so that one value has a deviation of 0. */
    STDDEV,
    /** Root of the mean square. */
    RMS,
    /** 95th percentile, linear between the two nearest ranks. */
    P95;

    /** {@code mean}, as in {@code Pressure_mean}. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException naming the word that is no statistic, and what is allowed */
    static Set<Statistic> parse(String text) {
        Set<Statistic> chosen = EnumSet.noneOf(Statistic.class);
        for (String word : text.split("[,;\\s]+")) {
            if (!word.isEmpty()) {
                chosen.add(Arrays.stream(values())
                        .filter(s -> s.label().equalsIgnoreCase(word))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("statistics has \"" + word + "\"; allowed: "
                                + Arrays.stream(values()).map(Statistic::label).toList())));
            }
        }
        return chosen.isEmpty() ? EnumSet.allOf(Statistic.class) : chosen;
    }
}
