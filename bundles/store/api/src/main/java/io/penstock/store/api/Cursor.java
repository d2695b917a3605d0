// SPDX-License-Identifier: Apache-2.0
package io.penstock.store.api;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * One connector's place in the outbox.
 *
 * <p>Read by one thread; {@link #acknowledge} may come from any. A record is given up for good only when every cursor
 * has acknowledged it, or the budget of its class is used up.
 */
@ProviderType
public interface Cursor extends AutoCloseable {

    String name();

    /**
     * The next records that this cursor has not read since it was opened or rewound; records of a more valuable class
     * first, in order within a class.
     *
     * @param most how many at the most
     * @param bytes stops after the record that reaches this many bytes of payload
     * @return empty where there is none now
     */
    List<StoredRecord> read(int most, long bytes) throws OutboxException;

    /** Waits until there is something to read, or the time is over, or the cursor is closed; true where there is. */
    boolean await(long millis) throws InterruptedException;

    /**
     * The receiver has taken this record. In any order; what is durable is the place before which nothing is missing,
     * written some time later: after a crash, some acknowledged records are read again.
     */
    void acknowledge(long position);

    /** Reads again from the first record that is not acknowledged, leaving out those that are. */
    void rewind();

    /** Makes the acknowledgements durable and lets the name go. */
    @Override
    void close() throws OutboxException;
}
