// SPDX-License-Identifier: Apache-2.0
package io.penstock.store.outbox;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What the committer counted; it alone writes. */
final class Counters {

    private final Map<String, Long> refused = new ConcurrentHashMap<>();
    private volatile long appended;
    private volatile long commits;
    private volatile String state = "";

    void committed(int records) {
        appended = appended + records;
        commits = commits + 1;
        state = "";
    }

    void refused(String reason, int records) {
        refused.merge(reason, (long) records, Long::sum);
    }

    /** @param newState a reason code, a colon and a sentence while records are not taken; else empty */
    void state(String newState) {
        state = newState;
    }

    long appended() {
        return appended;
    }

    long commits() {
        return commits;
    }

    String state() {
        return state;
    }

    Map<String, Long> refused() {
        return refused;
    }
}
