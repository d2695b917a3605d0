// SPDX-License-Identifier: Apache-2.0
package io.penstock.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** How much to measure, where, and where the figures go. */
final class Run {

    /** One figure of one round. */
    @FunctionalInterface
    interface Figure {
        double once() throws Exception;
    }

    /** Ours and the floor's of one round, where these are interleaved more finely than by rounds. */
    @FunctionalInterface
    interface Both {
        double[] once() throws Exception;
    }

    private final String row;
    private final int rounds;
    private final boolean quick;
    private final Path folder;
    private final Consumer<String> progress;
    private final Consumer<Measure> results;

    /** @param folder for whatever the row writes; removed afterwards */
    Run(String row, int rounds, boolean quick, Path folder, Consumer<String> progress, Consumer<Measure> results) {
        this.row = row;
        this.rounds = rounds;
        this.quick = quick;
        this.folder = folder;
        this.progress = progress;
        this.results = results;
    }

    int rounds() {
        return rounds;
    }

    boolean isQuick() {
        return quick;
    }

    Path folder() {
        return folder;
    }

    /** How long one figure is measured. */
    long nanos() {
        return quick ? 40_000_000L : 250_000_000L;
    }

    /** Rounds before the first that counts. */
    int warmUps() {
        return quick ? 2 : 4;
    }

    void say(String what) {
        progress.accept(what);
    }

    /** Measures in turns, now the one first, now the other. */
    void compare(String name, String unit, Goal goal, Figure ours, Figure floor) throws Exception {
        var both = new ArrayList<Both>();
        both.add(() -> {
            double a = ours.once();
            return new double[] {a, floor.once()};
        });
        both.add(() -> {
            double b = floor.once();
            return new double[] {ours.once(), b};
        });
        int[] turn = {0};
        compare(name, unit, goal, () -> both.get(turn[0]++ & 1).once());
    }

    void compare(String name, String unit, Goal goal, Both both) throws Exception {
        for (int round = 0; round < warmUps(); round++) {
            both.once();
        }
        var ours = new ArrayList<Double>();
        var floor = new ArrayList<Double>();
        for (int round = 0; round < rounds; round++) {
            say(name + " " + (round + 1) + "/" + rounds);
            double[] figures = both.once();
            ours.add(figures[0]);
            floor.add(figures[1]);
        }
        report(name, unit, goal, ours, floor);
    }

    /** A figure without a floor. */
    void measure(String name, String unit, Goal goal, Figure figure) throws Exception {
        var ours = new ArrayList<Double>();
        for (int round = 0; round < rounds; round++) {
            say(name + " " + (round + 1) + "/" + rounds);
            ours.add(figure.once());
        }
        report(name, unit, goal, ours, List.of());
    }

    void report(String name, String unit, Goal goal, List<Double> ours, List<Double> floor) {
        results.accept(new Measure(row, name, unit, goal, ours, floor));
    }
}
