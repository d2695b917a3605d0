// SPDX-License-Identifier: Apache-2.0
package io.penstock.store.api;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * One connector's place in the outbox.
 *
 * <p>What was read and is not acknowledged is in flight; the outbox gives none of it up. The low-water mark, below
 * which everything is acknowledged, is made durable within about a second and when the cursor or the outbox is closed:
 * after a crash, some acknowledged entries come again.
 */
@ProviderType
public interface OutboxCursor extends AutoCloseable {

    /** The name that it was opened with. */
    String name();

    /**
     * The next entries, in order; empty where there are none now. Does not wait.
     *
     * @param maxEntries at most this many
     * @param maxBytes about this many bytes; one entry is given whatever its size
     */
    List<Entry> read(int maxEntries, int maxBytes);

    /** Acknowledges one entry that was read. Again, or of an entry that is not in flight: no effect. */
    void acknowledge(long position);

    /** Acknowledges every entry in flight up to and including {@code position}. */
    void acknowledgeThrough(long position);

    /** Takes what is in flight back: the next read begins at the low-water mark, without what was acknowledged above. */
    void rewind();

    /**
     * Sets whom to tell when something was appended that this cursor sees. It is called on a committing thread and has
     * to hand over; it may be called when nothing new can be read.
     */
    void onAvailable(Runnable listener);

    /** Makes the low-water mark durable and gives the name free. */
    @Override
    void close();
}
