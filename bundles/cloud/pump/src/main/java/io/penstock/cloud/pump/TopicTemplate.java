// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.pump;

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
 * <p>A value never adds a wildcard: {@code +}, {@code #} and NUL in it become {@code _}. A hole without a value stays as
 * it is written.
 */
@ProviderType
public final class TopicTemplate {

    private static final Pattern PROPERTY = Pattern.compile("\\$([^\\s/$]+)");
    private static final Pattern TOKEN = Pattern.compile("(?<=^|/)#([^/]+)(?=/|$)");
    private static final Pattern WILDCARD = Pattern.compile("[+#\\x00]");

    private final String text;
    private final boolean plain;

    public TopicTemplate(String text) {
        this.text = text;
        this.plain = text.indexOf('$') < 0 && text.indexOf('#') < 0;
    }

    /** Fills {@code $name}. */
    public String fill(Function<String, Optional<Object>> properties) {
        return plain
                ? text
                : fill(PROPERTY, text, name -> properties.apply(name).map(String::valueOf));
    }

    /** Fills {@code #name}. */
    public String resolve(Map<String, String> tokens) {
        return plain ? text : fill(TOKEN, text, name -> Optional.ofNullable(tokens.get(name)));
    }

    /** As written. */
    @Override
    public String toString() {
        return text;
    }

    private static String fill(Pattern hole, String text, Function<String, Optional<String>> values) {
        return hole.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(values.apply(match.group(1))
                        .map(value -> WILDCARD.matcher(value).replaceAll("_"))
                        .orElse(match.group())));
    }
}
