// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.configuration;

import io.penstock.kura.marshal.Scalars;
import io.penstock.kura.marshal.XmlText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.kura.KuraErrorCode;
import org.eclipse.kura.configuration.Password;
import org.eclipse.kura.configuration.metatype.AD;
import org.eclipse.kura.configuration.metatype.OCD;
import org.eclipse.kura.configuration.metatype.Option;
import org.eclipse.kura.configuration.metatype.Scalar;

/** Holds a whole configuration, with its defaults, against its definition. */
final class Validation {

    private Validation() {}

    /**
     * Everything that is wrong with what is given; empty where the configuration can be taken.
     *
     * @param given the keys that somebody wants to set; what was there before is not held against anybody
     * @param properties the whole configuration as it would be
     */
    static List<Problem> check(
            String pid, Optional<? extends OCD> definition, Set<String> given, Map<String, Object> properties) {
        var problems = new ArrayList<Problem>();
        definition.ifPresent(ocd -> ocd.getAD().stream()
                .filter(attribute -> given.contains(attribute.getId()) || !properties.containsKey(attribute.getId()))
                .forEach(attribute -> check(pid, attribute, properties, problems)));
        var spellings = new TreeMap<String, String>();
        properties.forEach((key, value) -> {
            String other = spellings.put(key.toLowerCase(Locale.ROOT), key);
            if (key.isBlank() || other != null) {
                problems.add(
                        Problem.invalid(
                                "configuration.key",
                                "\"" + key + "\" of " + pid
                                        + (other == null
                                                ? " is blank."
                                                : " differs from \"" + other
                                                        + "\" in case alone, and keys are told apart without regard to case. Rename one.")));
            }
            keepable(pid, key, value).ifPresent(problems::add);
        });
        return problems;
    }

    private static void check(String pid, AD attribute, Map<String, Object> properties, List<Problem> problems) {
        Object value = properties.get(attribute.getId());
        String place = attribute.getId() + " of " + pid;
        if (value == null) {
            if (attribute.isRequired() && attribute.getDefault() == null) {
                problems.add(new Problem(
                        KuraErrorCode.CONFIGURATION_REQUIRED_ATTRIBUTE_MISSING,
                        "configuration.missing",
                        place + " is required and has no default. Give it a value."));
            }
            return;
        }
        List<Object> elements = Scalars.elements(value);
        long most = Math.max(1, Math.abs((long) attribute.getCardinality()));
        if (Scalars.isMany(value) && attribute.getCardinality() == 0) {
            problems.add(
                    Problem.invalid("configuration.cardinality", place + " takes one value, and an array was given."));
        } else if (elements.size() > most) {
            problems.add(Problem.invalid(
                    "configuration.cardinality",
                    place + " takes at most " + most + " values, and " + elements.size() + " were given."));
        }
        for (Object element : elements) {
            element(place, attribute, element).ifPresent(problems::add);
        }
    }

    private static Optional<Problem> element(String place, AD attribute, Object element) {
        Scalar type = attribute.getType();
        if (element == null || Scalars.of(element).filter(type::equals).isEmpty()) {
            return Optional.of(Problem.invalid(
                    "configuration.type",
                    place + " = " + shown(type, element) + " is "
                            + (element == null
                                    ? "nothing"
                                    : "of type " + element.getClass().getSimpleName())
                            + "; give it a value of type " + type.value() + "."));
        }
        List<Option> options = attribute.getOption();
        if (!options.isEmpty()) {
            List<String> allowed = options.stream().map(Option::getValue).toList();
            return allowed.contains(element.toString())
                    ? Optional.empty()
                    : Optional.of(Problem.invalid(
                            "configuration.option",
                            place + " = " + shown(type, element) + ", and allowed is one of "
                                    + String.join(", ", allowed) + "."));
        }
        return Range.of(attribute)
                .filter(range -> !range.contains(size(type, element)))
                .map(range -> Problem.invalid(
                        "configuration.range",
                        place + " = " + shown(type, element) + ", and allowed is " + range + "."));
    }

    /** The number itself, or the length of a text; empty for what is neither. */
    private static Optional<BigDecimal> size(Scalar type, Object element) {
        return switch (type) {
            case STRING, PASSWORD ->
                Optional.of(BigDecimal.valueOf(element.toString().length()));
            case CHAR -> Optional.of(BigDecimal.valueOf((Character) element));
            case BOOLEAN -> Optional.empty();
            case DOUBLE, FLOAT ->
                Double.isFinite(((Number) element).doubleValue())
                        ? Optional.of(new BigDecimal(element.toString()))
                        : Optional.empty();
            case LONG, INTEGER, SHORT, BYTE -> Optional.of(new BigDecimal(element.toString()));
        };
    }

    private static String shown(Scalar type, Object element) {
        return type == Scalar.PASSWORD || element instanceof Password ? "***" : String.valueOf(element);
    }

    /** Whether a snapshot can hold the value, be it declared or not. */
    private static Optional<Problem> keepable(String pid, String key, Object value) {
        boolean empty = Scalars.isMany(value) && Scalars.elements(value).isEmpty();
        if (!empty && Scalars.of(value).isEmpty()) {
            return Optional.of(
                    Problem.invalid(
                            "configuration.type",
                            key + " of " + pid + " is a " + value.getClass().getSimpleName()
                                    + ", which no configuration can hold. Use a text, a number, a boolean, or an array of these."));
        }
        boolean writable = XmlText.isWritable(key)
                && Scalars.elements(value).stream().map(String::valueOf).allMatch(XmlText::isWritable);
        return writable
                ? Optional.empty()
                : Optional.of(Problem.invalid(
                        "configuration.character",
                        key + " of " + pid + " has a control character, which a snapshot can't hold. Take it out."));
    }
}
