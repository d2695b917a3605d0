// SPDX-License-Identifier: Apache-2.0
package io.penstock.launcher;

/**
 * Rows by truth and decision.
 *
 * @param hits anomalies that were called so
 * @param falseAlarms normal rows that were called anomalies
 * @param misses anomalies that were called normal
 * @param quiet normal rows that were called so
 */
record Scores(long hits, long falseAlarms, long misses, long quiet) {

    static final Scores NONE = new Scores(0, 0, 0, 0);

    Scores plus(boolean anomaly, boolean alarm) {
        return plus(new Scores(
                anomaly && alarm ? 1 : 0,
                !anomaly && alarm ? 1 : 0,
                anomaly && !alarm ? 1 : 0,
                !anomaly && !alarm ? 1 : 0));
    }

    Scores plus(Scores other) {
        return new Scores(
                hits + other.hits, falseAlarms + other.falseAlarms, misses + other.misses, quiet + other.quiet);
    }

    long rows() {
        return hits + falseAlarms + misses + quiet;
    }

    /** Harmonic mean of precision and recall, 0 to 1; NaN where there is neither an anomaly nor an alarm. */
    double f1() {
        return share(2 * hits, 2 * hits + falseAlarms + misses);
    }

    /** Share of the normal rows that were called anomalies; NaN where there are none. */
    double falseAlarmRate() {
        return share(falseAlarms, falseAlarms + quiet);
    }

    /** Share of the anomalies that were called normal; NaN where there are none. */
    double missingAlarmRate() {
        return share(misses, misses + hits);
    }

    private static double share(long part, long whole) {
        return whole == 0 ? Double.NaN : (double) part / whole;
    }
}
