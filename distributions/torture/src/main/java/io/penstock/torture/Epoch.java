// SPDX-License-Identifier: Apache-2.0
package io.penstock.torture;

import java.util.Arrays;

/** What one opening of a source has sent: for each number, from 1, what stood in the record. */
final class Epoch {

    private static final long NOTHING = Long.MIN_VALUE;

    private long[] contents = new long[1024];
    private int highest;
    private int records;

    /** What came of a record. */
    enum Arrival {
        /** In its place. */
        NEW,
        /** The same once more: at least once, as promised. */
        AGAIN,
        /** After a later one. */
        LATE,
        /** A name that another record has. */
        IMPOSTOR
    }

    Epoch() {
        Arrays.fill(contents, NOTHING);
    }

    Arrival take(int number, long content) {
        if (number >= contents.length) {
            int before = contents.length;
            contents = Arrays.copyOf(contents, Math.max(number + 1, 2 * before));
            Arrays.fill(contents, before, contents.length, NOTHING);
        }
        if (contents[number] != NOTHING) {
            return contents[number] == content ? Arrival.AGAIN : Arrival.IMPOSTOR;
        }
        contents[number] = content;
        records++;
        if (number < highest) {
            return Arrival.LATE;
        }
        highest = number;
        return Arrival.NEW;
    }

    int records() {
        return records;
    }

    /** Numbers below the highest that never came. */
    int holes() {
        return highest - records;
    }
}
