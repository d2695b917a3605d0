// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.pump;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How many bytes one message may have, as experience tells: some brokers end the connection on a message that is too
 * long for them, and say nothing.
 *
 * <p>Two losses in a row over messages longer than any that was acknowledged make it a quarter, but never less than
 * what was acknowledged; after a thousand acknowledged messages the double is tried again. On the session's thread.
 */
final class Portion {

    private static final Logger LOG = LoggerFactory.getLogger(Portion.class);
    private static final int PATIENCE = 2;
    private static final int AGAIN = 1_000;

    private final String name;
    private final int most;
    private int bytes;
    private int longest;
    private int losses;
    private int good;

    Portion(String name, int most) {
        this.name = name;
        this.most = most;
        this.bytes = most;
    }

    /** About the most bytes in one message of several entries. */
    int bytes() {
        return bytes;
    }

    void acknowledged(int size) {
        if (size >= longest) {
            longest = size;
            losses = 0;
        }
        if (++good % AGAIN == 0 && bytes < most) {
            bytes = Math.min(most, bytes * 2);
        }
    }

    /** The connection went with messages out; this was the longest of them. */
    void lost(int size) {
        losses = size > longest ? losses + 1 : 0;
        if (losses == PATIENCE && bytes > 1) {
            losses = 0;
            bytes = Math.max(1, Math.max(longest, Math.min(size, bytes) / 4));
            LOG.warn(
                    "{}: the connection ends on messages of {} bytes; they get {} at most from now on. Look at the"
                            + " longest message that the broker takes.",
                    name,
                    size,
                    bytes);
        }
    }
}
