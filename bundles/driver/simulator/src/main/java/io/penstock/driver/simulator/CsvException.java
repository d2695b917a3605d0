// SPDX-License-Identifier: Apache-2.0
package io.penstock.driver.simulator;

import java.io.IOException;

/** A CSV file that cannot be played. The message names the file, the line and what is wrong with it. */
public final class CsvException extends IOException {

    private static final long serialVersionUID = 1L;

    private final int line;

    CsvException(String file, int line, String problem) {
        super("simulator.csv: " + file + ", line " + line + ": " + problem);
        this.line = line;
    }

    /** The line, from 1. */
    public int line() {
        return line;
    }
}
