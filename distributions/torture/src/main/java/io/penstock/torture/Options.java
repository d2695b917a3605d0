// SPDX-License-Identifier: Apache-2.0
package io.penstock.torture;

import java.time.Duration;

/**
 * What is wanted.
 *
 * @param time for all of it
 * @param swaps of each bundle
 * @param devices 0 for none
 * @param soak zero for none
 */
record Options(Duration time, int swaps, int kills, int devices, Duration soak, long seed) {

    /** @param words as the launcher gives them: ISO durations and numbers, in the order of the components */
    static Options of(String[] words) {
        return new Options(
                Duration.parse(words[0]),
                Integer.parseInt(words[1]),
                Integer.parseInt(words[2]),
                Integer.parseInt(words[3]),
                Duration.parse(words[4]),
                Long.parseLong(words[5]));
    }
}
