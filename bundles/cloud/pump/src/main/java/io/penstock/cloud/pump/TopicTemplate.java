// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.pump;

import io.penstock.cloud.session.TopicFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A topic with holes, as Kura writes it: {@code $name} is filled when a message is published, from its properties;
 * {@code #name} (a whole level, {@code #account-name} or {@code #client-id}) when it is sent.
 *
 * <p>A value never adds a wildcard, nor what no broker takes: {@code +}, {@code #} and unsendable characters in it become {@code _}. A hole without a value stays as
 * it is written.
 */
@ProviderType
public final class TopicTemplate {

    private static final Pattern PROPERTY = Pattern.compile("\\$([^\\s/$]+)");
    private static final Pattern TOKEN = Pattern.compile("(?<=^|/)#([^/]+)(?=/|$)");

    private final String text;
    private final Holes properties;

    public TopicTemplate(String text) {
        this.text = text;
        this.properties = Holes.of(PROPERTY, text);
    }

    /** Fills {@code $name}. */
    public String fill(Function<String, Optional<Object>> values) {
        return properties.fill(values);
    }

    /** Fills {@code #name}. */
    public String resolve(Map<String, String> tokens) {
        return text.indexOf('#') < 0 ? text : Holes.of(TOKEN, text).fill(name -> Optional.ofNullable(tokens.get(name)));
    }

    /** As written. */
    @Override
    public String toString() {
        return text;
    }

    /**
     * A text that was taken apart once: a literal, a hole, a literal, and so on.
     *
     * @param literals one more than holes
     * @param holes as written
     * @param names of the holes
     */
    private record Holes(List<String> literals, List<String> holes, List<String> names) {

        static Holes of(Pattern hole, String text) {
            List<String> literals = new ArrayList<>();
            List<String> holes = new ArrayList<>();
            List<String> names = new ArrayList<>();
            int end = 0;
            for (Matcher match = hole.matcher(text); match.find(); end = match.end()) {
                literals.add(text.substring(end, match.start()));
                holes.add(match.group());
                names.add(match.group(1));
            }
            literals.add(text.substring(end));
            return new Holes(literals, holes, names);
        }

        String fill(Function<String, ? extends Optional<?>> values) {
            if (holes.isEmpty()) {
                return literals.get(0);
            }
            var filled = new StringBuilder();
            for (int i = 0; i < holes.size(); i++) {
                String written = holes.get(i);
                filled.append(literals.get(i));
                Optional<?> value = values.apply(names.get(i));
                filled.append(value.isPresent() ? harmless(String.valueOf(value.get())) : written);
            }
            return filled.append(literals.get(holes.size())).toString();
        }

        /** Of each record's: no stream where nothing is to be done. */
        private static String harmless(String value) {
            for (int i = 0; i < value.length(); i = value.offsetByCodePoints(i, 1)) {
                if (isHarmful(value.codePointAt(i))) {
                    return replaced(value);
                }
            }
            return value;
        }

        private static String replaced(String value) {
            return value.codePoints()
                    .map(c -> isHarmful(c) ? '_' : c)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
        }

        private static boolean isHarmful(int codePoint) {
            return codePoint == '+' || codePoint == '#' || TopicFilter.isUnsendable(codePoint);
        }
    }
}
