// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.pump;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How many bytes one message may have, as experience tells: some brokers end the connection on a message that is too
 * long for them, and say nothing.
 *
 * <p>Two connections in a row that end at once, with nothing acknowledged but with messages out that were longer than any
 * that ever was, make it a quarter, though never less than what was acknowledged. It stays so for as long as this pump
 * lives. On the session's thread.
 */
final class Portion {

    private static final Logger LOG = LoggerFactory.getLogger(Portion.class);
    private static final int PATIENCE = 2;
    private static final long AT_ONCE = 3_000_000_000L;

    private final String name;
    private int bytes;
    private int longest;
    private int losses;
    private long since;
    private boolean acknowledged;

    Portion(String name, int most) {
        this.name = name;
        this.bytes = most;
    }

    /** About the most bytes in one message of several entries. */
    int bytes() {
        return bytes;
    }

    void connected(long now) {
        since = now;
        acknowledged = false;
    }

    void acknowledged(int size) {
        acknowledged = true;
        longest = Math.max(longest, size);
    }

    /** The connection went with messages out; this was the longest of them. */
    void lost(int size, long now) {
        boolean suspect = !acknowledged && size > longest && now - since < AT_ONCE;
        losses = suspect ? losses + 1 : 0;
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
