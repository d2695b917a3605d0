// SPDX-License-Identifier: Apache-2.0
package io.penstock.torture;

import java.util.List;

/**
 * A line of the table at the end, with what stands below it.
 *
 * @param phase its name
 * @param done what was done of what was wanted, in words
 * @param figures what was measured, a sentence each
 * @param violations the first of what was promised and not kept
 * @param broken how many there were
 */
record Outcome(String phase, String done, List<String> figures, List<String> violations, long broken) {

    static Outcome of(String phase, String done, List<String> figures, Violations violations) {
        return new Outcome(phase, done, figures, violations.first(), violations.count());
    }

    /** Of a phase that could not go on: that too is a promise not kept. */
    static Outcome brokenOff(String phase, Exception why) {
        return new Outcome(phase, "broken off", List.of(), List.of("it could not go on: " + why), 1);
    }
}
