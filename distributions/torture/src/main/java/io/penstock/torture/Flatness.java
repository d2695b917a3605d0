// SPDX-License-Identifier: Apache-2.0
package io.penstock.torture;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * Whether what a process holds stays as it is: its footprint after a tenth of the way, and when it is warm, beside that
 * at the end, and the slope of the straight line that is nearest to all between (least squares).
 */
final class Flatness {

    private static final double MEGABYTES = 16; // allowance: a heap of 128 MB breathes
    private static final double SHARE = 0.10;
    private static final long THREADS = 4;
    private static final double WARM = 300; // swaps or seconds, until when what is hot has been compiled
    private static final double SHORTEST = 2 * WARM;
    private static final long LOADERS = 8; // what the last swaps left behind for the next collection

    private final List<Footprint> prints = new ArrayList<>();

    void add(Footprint print) {
        prints.add(print);
    }

    /** Adds what has grown; on a way shorter than {@value #SHORTEST} a gateway is still getting warm, and none is judged. */
    void check(Violations violations) {
        List<Footprint> from = afterATenth();
        if (from.size() < 2 || from.get(from.size() - 1).at() < SHORTEST) {
            return;
        }
        Footprint first = from.get(0);
        Footprint last = from.get(from.size() - 1);
        violations.check(
                last.megabytes() - first.megabytes() <= Math.max(MEGABYTES, SHARE * first.megabytes()),
                "memory is not flat: " + this);
        violations.check(last.threads() - first.threads() <= THREADS, "threads are not flat: " + this);
        if (first.loaders().isPresent() && last.loaders().isPresent()) {
            violations.check(
                    last.loaders().getAsLong() - first.loaders().getAsLong() <= LOADERS,
                    "class loaders are not flat: " + this);
        }
    }

    @Override
    public String toString() {
        List<Footprint> from = afterATenth();
        if (from.size() < 2) {
            return "too few footprints";
        }
        Footprint first = from.get(0);
        Footprint last = from.get(from.size() - 1);
        return String.format(
                "at %.0f: %s; at %.0f: %s; slope %+.2f MB, %+.2f threads%s per 100",
                first.at(),
                first,
                last.at(),
                last,
                100 * slope(from, Footprint::megabytes),
                100 * slope(from, Footprint::threads),
                loaders(from));
    }

    private static String loaders(List<Footprint> from) {
        return from.stream().allMatch(print -> print.loaders().isPresent())
                ? String.format(
                        ", %+.2f loaders",
                        100 * slope(from, print -> print.loaders().getAsLong()))
                : "";
    }

    private List<Footprint> afterATenth() {
        OptionalDouble end = prints.stream().mapToDouble(Footprint::at).max();
        double from = end.orElse(0) < SHORTEST ? 0 : Math.max(WARM, SHARE * end.orElse(0));
        return prints.stream().filter(print -> print.at() >= from).toList();
    }

    static double slope(List<Footprint> prints, ToDoubleFunction<Footprint> value) {
        double x = prints.stream().mapToDouble(Footprint::at).average().orElse(0);
        double y = prints.stream().mapToDouble(value).average().orElse(0);
        double above = 0;
        double below = 0;
        for (Footprint print : prints) {
            above += (print.at() - x) * (value.applyAsDouble(print) - y);
            below += (print.at() - x) * (print.at() - x);
        }
        return below == 0 ? 0 : above / below;
    }
}
