// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.component;

import java.util.BitSet;

/**
 * One field of a cron expression: numbers or names, ranges, which may go round the end, steps, and lists of these.
 *
 * @param name for messages
 * @param first lowest number
 * @param last highest number
 * @param names three letters for each number from {@code first} on, or nothing
 */
record CronField(String name, int first, int last, String names) {

    private static final int LETTERS = 3;

    BitSet parse(String text) {
        var numbers = new BitSet();
        for (String part : text.split(",", -1)) {
            add(part, numbers);
        }
        return numbers;
    }

    private void add(String part, BitSet numbers) {
        String[] stepped = part.split("/", -1);
        if (stepped.length > 2) {
            throw malformed(part);
        }
        int step = stepped.length == 2 ? positive(stepped[1]) : 1;
        String[] range = stepped[0].split("-", -1);
        int from = first;
        int to = last;
        if (range.length == 2) {
            from = number(range[0]);
            to = number(range[1]);
        } else if (range.length > 2) {
            throw malformed(part);
        } else if (!stepped[0].equals("*")
                && !stepped[0].equals("?")
                && !(stepped[0].isEmpty() && stepped.length == 2)) {
            from = number(stepped[0]);
            to = stepped.length == 2 ? last : from;
        }
        int count = to >= from ? to - from : to - from + last - first + 1;
        for (int i = 0; i <= count; i += step) {
            numbers.set(from + i > last ? from + i - (last - first + 1) : from + i);
        }
    }

    int number(String text) {
        int at = text.length() == LETTERS ? names.indexOf(text) : -1;
        if (at >= 0 && at % LETTERS == 0) {
            return first + at / LETTERS;
        }
        int number = digits(text);
        if (number < first || number > last) {
            throw malformed(text);
        }
        return number;
    }

    private int positive(String text) {
        int number = digits(text);
        if (number < 1) {
            throw malformed(text);
        }
        return number;
    }

    private int digits(String text) {
        if (!text.matches("[0-9]{1,4}")) {
            throw malformed(text);
        }
        return Integer.parseInt(text);
    }

    IllegalArgumentException malformed(String part) {
        return new IllegalArgumentException("cron.malformed: \"" + part + "\" is nothing for " + name + ", which are "
                + first + " to " + last + ".");
    }
}
