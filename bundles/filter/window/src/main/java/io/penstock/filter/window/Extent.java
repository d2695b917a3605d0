// SPDX-License-Identifier: Apache-2.0
package io.penstock.filter.window;

/**
 * How long a window is and how far the next one lies from it.
 *
 * @param unit of both
 * @param length records or milliseconds
 * @param step the same, at most the length; equal makes windows that touch, less makes them overlap
 */
record Extent(Unit unit, long length, long step) {

    enum Unit {
        RECORDS,
        /** Milliseconds of a clock that never jumps. */
        ARRIVAL_MS,
        /** Milliseconds of the records' own time. */
        RECORD_MS
    }

    /** More windows than this at once over one record would hold the line up when a source comes back. */
    static final int MOST_OVERLAPS = 10_000;

    Extent {
        if (length < 1 || step < 1 || step > length) {
            throw new IllegalArgumentException("a window of length " + length + " and step " + step
                    + "; allowed: a length of 1 or more, a step of 1 to the length, or 0 for the length");
        }
        if (unit != Unit.RECORDS && length / step > MOST_OVERLAPS) {
            throw new IllegalArgumentException("a window of length " + length + " ms and step " + step
                    + " ms; allowed: at most " + MOST_OVERLAPS + " steps in a length");
        }
    }

    @Override
    public String toString() {
        return unit + " " + length + "/" + step;
    }
}
