// SPDX-License-Identifier: Apache-2.0
package io.penstock.driver.simulator;

import java.util.ArrayList;
import java.util.List;

/** How the fields of a line are told apart: by RFC 4180, with a separator found in the first line. */
record CsvFormat(char separator) {

    private static final String SEPARATORS = ";\t|,";

    /** The separator of which the first line, outside quotes, has most; a comma where it has none. */
    static CsvFormat of(String firstLine) {
        char best = ',';
        int most = 0;
        for (char candidate : SEPARATORS.toCharArray()) {
            int count = new CsvFormat(candidate).split(firstLine).size();
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return new CsvFormat(best);
    }

    /** The fields; a quote that is not closed takes the rest of the line. */
    List<String> split(String line) {
        var fields = new ArrayList<String>();
        var field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                field.append(line.charAt(++i));
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                fields.add(field.toString().strip());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString().strip());
        return fields;
    }

    /** Whether the number of quotes is even. */
    static boolean closed(String line) {
        return line.chars().filter(c -> c == '"').count() % 2 == 0;
    }

    /** A number as a float; a decimal comma is one where the comma does not separate. */
    float number(String field) {
        return Float.parseFloat(separator == ',' ? field : field.replace(',', '.'));
    }

    /** Whether {@link #number} can read it. */
    boolean isNumber(String field) {
        try {
            number(field);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
