// SPDX-License-Identifier: Apache-2.0
package io.penstock.filter.deadband;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which property has which band: {@code name = absolute 0.05; other = percent 2; * = sigma 3; noisy = ignore}. */
record BandRules(Map<String, Optional<Band>> bands) {

    private static final String REST = "*";
    private static final String ALLOWED =
            "allowed: <property> = absolute <width>, = percent <share>, = sigma <factor>, or = ignore";

    BandRules {
        bands = Map.copyOf(bands);
    }

    /** @throws IllegalArgumentException naming the rule that cannot be read, and what is allowed */
    static BandRules parse(String text) {
        var bands = new HashMap<String, Optional<Band>>();
        for (String rule : text.split("[;\\n\\r]")) {
            if (!rule.isBlank()) {
                int equals = rule.lastIndexOf('=');
                String name = equals < 0 ? "" : rule.substring(0, equals).strip();
                if (name.isEmpty()) {
                    throw refused(rule, "has no property name before '='");
                }
                if (bands.put(name, band(rule, rule.substring(equals + 1).strip())) != null) {
                    throw refused(rule, "is the second rule for " + name);
                }
            }
        }
        if (bands.values().stream().allMatch(Optional::isEmpty)) {
            throw new IllegalArgumentException("bands \"" + text + "\" watch no property; " + ALLOWED);
        }
        return new BandRules(bands);
    }

    /** The band of a property; empty where it is not watched. */
    Optional<Band> of(String property) {
        Optional<Band> own = bands.get(property);
        if (own != null) {
            return own;
        }
        return Companions.isCompanion(property) ? Optional.empty() : bands.getOrDefault(REST, Optional.empty());
    }

    /** The same rules, of which the star's does not stand for {@code property}. */
    BandRules ignoring(String property) {
        var more = new HashMap<>(bands);
        more.putIfAbsent(property, Optional.empty());
        return new BandRules(more);
    }

    private static Optional<Band> band(String rule, String text) {
        String[] words = text.split("\\s+");
        if (words.length == 1 && words[0].equalsIgnoreCase("ignore")) {
            return Optional.empty();
        }
        if (words.length != 2) {
            throw refused(rule, "is not a kind and a number");
        }
        double width = number(rule, words[1]);
        return switch (words[0].toLowerCase(Locale.ROOT)) {
            case "absolute" -> Optional.of(new Band.Absolute(width));
            case "percent" -> Optional.of(new Band.Percent(width));
            case "sigma" -> Optional.of(new Band.Sigma(width));
            default -> throw refused(rule, "has the unknown kind \"" + words[0] + "\"");
        };
    }

    private static double number(String rule, String text) {
        try {
            double value = Double.parseDouble(text);
            if (value >= 0 && Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw refused(rule, "has \"" + text + "\" in the place of a number");
        }
        throw refused(rule, "has a width that is not 0 or more");
    }

    private static IllegalArgumentException refused(String rule, String why) {
        return new IllegalArgumentException("bands rule \"" + rule.strip() + "\" " + why + "; " + ALLOWED);
    }
}
