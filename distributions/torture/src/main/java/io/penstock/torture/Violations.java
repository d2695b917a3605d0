// SPDX-License-Identifier: Apache-2.0
package io.penstock.torture;

import java.util.ArrayList;
import java.util.List;

/** What was promised and not kept. Any thread. */
final class Violations {

    private static final int SHOWN = 20;

    private final List<String> first = new ArrayList<>();
    private long count;

    synchronized void add(String what) {
        count++;
        if (first.size() < SHOWN) {
            first.add(what);
        }
    }

    void equal(long expected, long actual, String what) {
        if (expected != actual) {
            add(what + ": " + actual + " instead of " + expected);
        }
    }

    void check(boolean kept, String otherwise) {
        if (!kept) {
            add(otherwise);
        }
    }

    synchronized long count() {
        return count;
    }

    /** The first of them, in sentences. */
    synchronized List<String> first() {
        return List.copyOf(first);
    }
}
