// SPDX-License-Identifier: Apache-2.0
package io.penstock.driver.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What happens to a pump, again and again: {@code 20 s normal, 10 s valve-closing, 5 s leak 40 %}. Without a percentage
 * a fault is of 60 %.
 */
public final class Script {

    private static final Pattern ITEM = Pattern.compile("(\\d+(?:\\.\\d+)?) ?s ([a-z-]+)(?: (\\d+) ?%)?");

    /**
     * @param seconds how long it lasts, above 0
     * @param fault what is wrong meanwhile, or empty
     * @param severity of the fault, 0 to 1
     */
    public record Phase(double seconds, Optional<Fault> fault, double severity) {}

    private final List<Phase> phases;

    private Script(List<Phase> phases) {
        this.phases = List.copyOf(phases);
    }

    /**
     * Reads a script.
     *
     * @throws IllegalArgumentException that names the item and says what is allowed
     */
    public static Script parse(String text) {
        var phases = new ArrayList<Phase>();
        for (var item : text.split(",", -1)) {
            phases.add(phase(item.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT), phases.size() + 1));
        }
        return new Script(phases);
    }

    /** The phases, in order. */
    public List<Phase> phases() {
        return phases;
    }

    /** The phase at a time from the start; behind the last one it begins anew. */
    public Phase at(double seconds) {
        double left = seconds % phases.stream().mapToDouble(Phase::seconds).sum();
        for (var phase : phases) {
            left -= phase.seconds;
            if (left < 0) {
                return phase;
            }
        }
        return phases.get(0);
    }

    private static Phase phase(String item, int number) {
        var match = ITEM.matcher(item);
        if (!match.matches()) {
            throw problem(number, item, "write it as \"10 s leak\" or \"10 s leak 40 %\"");
        }
        double seconds = Double.parseDouble(match.group(1));
        var fault = Fault.ofId(match.group(2));
        if (fault.isEmpty() && !match.group(2).equals("normal")) {
            throw problem(
                    number,
                    item,
                    "known are normal, valve-closing, leak, imbalance, cavitation, sensor-stuck," + " device-gone");
        }
        double severity = match.group(3) == null ? 60 : Double.parseDouble(match.group(3));
        if (seconds <= 0 || severity > 100) {
            throw problem(number, item, "the time must be above 0 s and the severity from 0 to 100 %");
        }
        return new Phase(seconds, fault, fault.isEmpty() ? 0 : severity / 100);
    }

    private static IllegalArgumentException problem(int number, String item, String help) {
        return new IllegalArgumentException("simulator.script: item " + number + " '" + item + "': " + help);
    }
}
