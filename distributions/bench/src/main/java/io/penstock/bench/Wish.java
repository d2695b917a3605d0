// SPDX-License-Identifier: Apache-2.0
package io.penstock.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What to measure.
 *
 * @param rows empty for all
 * @param rounds of each figure
 * @param quick whether to look only whether everything works: the figures are worth little then
 * @param page where the page goes
 */
record Wish(List<String> rows, int rounds, boolean quick, Optional<Path> page) {

    /** Four arguments, as the command line gives them on: rows with commas, rounds, quick or full, page. */
    static Wish of(String... arguments) {
        int rounds = Integer.parseInt(arguments[1]);
        if (rounds < 1) {
            throw new BenchException("bench.rounds", "There is no median of " + rounds + " rounds. Give at least one.");
        }
        return new Wish(
                Arrays.stream(arguments[0].split(","))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList(),
                rounds,
                arguments[2].equals("quick"),
                arguments[3].isEmpty() ? Optional.empty() : Optional.of(Path.of(arguments[3])));
    }
}
