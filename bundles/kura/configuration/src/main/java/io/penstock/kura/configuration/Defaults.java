// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.configuration;

import io.penstock.kura.marshal.Scalars;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.kura.configuration.metatype.AD;
import org.eclipse.kura.configuration.metatype.OCD;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The values that a definition gives to attributes which nobody has set. */
final class Defaults {

    private static final Logger LOG = LoggerFactory.getLogger(Defaults.class);

    private Defaults() {}

    /** Values by attribute; an attribute whose default is absent or empty has none, as on Kura. */
    static Map<String, Object> of(OCD definition) {
        var defaults = new TreeMap<String, Object>();
        for (AD attribute : definition.getAD()) {
            String text = attribute.getDefault();
            if (text != null && !text.isEmpty()) {
                try {
                    defaults.put(attribute.getId(), value(attribute, text));
                } catch (IllegalArgumentException e) {
                    LOG.warn(
                            "metatype.default: \"{}\" of {} in {} is not taken: {}",
                            text,
                            attribute.getId(),
                            definition.getId(),
                            e.getMessage());
                }
            }
        }
        return defaults;
    }

    private static Object value(AD attribute, String text) {
        var elements = new ArrayList<>();
        for (String element : split(text)) {
            elements.add(Scalars.parse(attribute.getType(), element));
        }
        return Math.abs((long) attribute.getCardinality()) <= 1
                ? elements.get(0)
                : Scalars.array(attribute.getType(), elements);
    }

    /** OSGi Compendium R7, 105.7.1.3: commas separate, a backslash takes a comma, a blank or a backslash as it is. */
    static List<String> split(String text) {
        var parts = new ArrayList<String>();
        var part = new StringBuilder();
        int kept = 0; // up to where trailing blanks were escaped
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                part.append(text.charAt(++i));
                kept = part.length();
            } else if (c == ',') {
                parts.add(trimmed(part, kept));
                part.setLength(0);
                kept = 0;
            } else if (!Character.isWhitespace(c) || part.length() > 0) {
                part.append(c);
            }
        }
        parts.add(trimmed(part, kept));
        return parts;
    }

    private static String trimmed(StringBuilder part, int kept) {
        int end = part.length();
        while (end > kept && Character.isWhitespace(part.charAt(end - 1))) {
            end--;
        }
        return part.substring(0, end);
    }
}
