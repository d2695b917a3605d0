// SPDX-License-Identifier: Apache-2.0
package io.penstock.filter.window;

/** What became of one record when it was offered to its window. */
enum Outcome {
    TAKEN("", ""),
    NOTHING_IN_IT("", ""),
    LATE(
            "window.late",
            "a record's time lies before its window. Go by ARRIVAL, or mend the source that sends out of order."),
    NO_TIME(
            "window.no_time",
            "windows go by the records' time, and a record has none. Name its time property, or go by ARRIVAL."),
    FULL("window.full", "a window holds " + Window.LIMIT + " records already. Make it shorter, or thin the source."),
    TOO_MANY_SOURCES(
            "window.too_many_sources",
            "there are " + Windows.MOST_SOURCES
                    + " sources already. Look whether the source property is the right one.");

    private final String reason;
    private final String sentence;

    Outcome(String reason, String sentence) {
        this.reason = reason;
        this.sentence = sentence;
    }

    /** The reason code of a refusal; empty where the record was not refused. */
    String reason() {
        return reason;
    }

    String sentence() {
        return sentence;
    }
}
