// SPDX-License-Identifier: Apache-2.0
package io.penstock.bench;

import java.io.PrintStream;

/** One line on a terminal that says what is going on; elsewhere a line each. */
final class Progress {

    private final PrintStream to;
    private final boolean terminal;

    Progress(PrintStream to, boolean terminal) {
        this.to = to;
        this.terminal = terminal;
    }

    void show(String what) {
        if (terminal) {
            to.print("\r\u001B[K" + what);
        } else {
            to.println(what);
        }
        to.flush();
    }

    void clear() {
        if (terminal) {
            to.print("\r\u001B[K");
            to.flush();
        }
    }
}
