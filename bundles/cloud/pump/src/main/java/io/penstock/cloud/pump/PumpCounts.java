// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.pump;

import java.util.Map;

/** What a pump counted. Written by the session's thread alone, read by any. */
final class PumpCounts {

    private volatile long messages;
    private volatile long delivered;
    private volatile long repeated;
    private volatile int inFlight;

    void delivered(int entries) {
        messages = messages + 1;
        delivered = delivered + entries;
    }

    void repeated(long entries) {
        repeated = repeated + entries;
    }

    void inFlight(int now) {
        inFlight = now;
    }

    int inFlight() {
        return inFlight;
    }

    PumpStatistics snapshot(Map<String, Long> rejected) {
        return new PumpStatistics(messages, delivered, repeated, inFlight, rejected);
    }
}
