// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.asset;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says once that something fails, once more when it fails for another reason, and once that it is well again. */
final class Edge {

    private static final Logger LOG = LoggerFactory.getLogger(Edge.class);

    private final String what;
    private volatile String reason = "";
    private long since;

    Edge(String what) {
        this.what = what;
    }

    synchronized void fail(String why, String sentence) {
        since++;
        if (!why.equals(reason)) {
            reason = why;
            LOG.warn("{} fails: {}", what, sentence);
        }
    }

    void well() {
        if (!reason.isEmpty()) {
            recovered();
        }
    }

    private synchronized void recovered() {
        if (!reason.isEmpty()) {
            LOG.info("{} is well again after {} failures, the last for {}", what, since, reason);
            reason = "";
            since = 0;
        }
    }
}
