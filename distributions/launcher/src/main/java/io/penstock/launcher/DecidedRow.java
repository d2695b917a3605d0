// SPDX-License-Identifier: Apache-2.0
package io.penstock.launcher;

import java.util.Map;

/**
 * What the gateway said to one row.
 *
 * @param row from 1
 * @param decision {@code normal}, {@code anomaly}, {@code calibrating}, or {@code undecided} where it said nothing
 * @param score as the gateway wrote it; empty where there is none
 * @param model that decided
 * @param version of the model
 */
record DecidedRow(long row, String decision, String score, String model, String version) {

    /** A row of the gateway's file, by its columns. */
    static DecidedRow of(Map<String, String> cells) {
        return new DecidedRow(
                Long.parseLong(cells.get(EvalSeed.ROW)),
                cells.get("decision"),
                cells.get("score"),
                cells.get("model"),
                cells.get("model_version"));
    }

    static DecidedRow undecided(long row) {
        return new DecidedRow(row, "undecided", "", "", "");
    }

    boolean decided() {
        return !decision.equals("undecided");
    }

    boolean alarm() {
        return decision.equals("anomaly");
    }
}
