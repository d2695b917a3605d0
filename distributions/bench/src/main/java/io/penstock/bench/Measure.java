// SPDX-License-Identifier: Apache-2.0
package io.penstock.bench;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One line of the table.
 *
 * @param row that it belongs to
 * @param name of what was measured
 * @param unit of the figures
 * @param goal what is asked
 * @param rounds of ours, in the order of the rounds
 * @param floor of the bare thing, in the same rounds; empty where there is none
 */
record Measure(String row, String name, String unit, Goal goal, List<Double> rounds, List<Double> floor) {

    private static final String TAB = "\t";

    Measure {
        rounds = List.copyOf(rounds);
        floor = List.copyOf(floor);
        if (rounds.isEmpty() || !floor.isEmpty() && floor.size() != rounds.size()) {
            throw new IllegalArgumentException(name + ": " + rounds.size() + " rounds of ours, " + floor.size()
                    + " of the floor; each round has both");
        }
    }

    Spread ours() {
        return Spread.of(rounds);
    }

    boolean hasFloor() {
        return !floor.isEmpty();
    }

    /** Ours by the floor's, round by round: what disturbed a round disturbed both. */
    Spread ratio() {
        return Spread.of(IntStream.range(0, rounds.size())
                .mapToObj(i -> rounds.get(i) / floor.get(i))
                .toList());
    }

    Goal.Verdict verdict() {
        return goal.of(this);
    }

    boolean isNoisy() {
        return hasFloor() ? ratio().isNoisy() : ours().isNoisy();
    }

    /** As a line, for another process. */
    String line() {
        return String.join(
                TAB, row, name, unit, goal.kind().name(), Double.toString(goal.bound()), join(rounds), join(floor));
    }

    static Measure parse(String line) {
        String[] parts = line.split(TAB, -1);
        if (parts.length != 7) {
            throw new IllegalArgumentException("not a measure: " + line);
        }
        var goal = new Goal(Goal.Kind.valueOf(parts[3]), Double.parseDouble(parts[4]));
        return new Measure(parts[0], parts[1], parts[2], goal, split(parts[5]), split(parts[6]));
    }

    private static String join(List<Double> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static List<Double> split(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(",")).map(Double::valueOf).toList();
    }
}
