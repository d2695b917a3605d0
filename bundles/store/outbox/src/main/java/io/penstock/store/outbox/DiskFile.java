// SPDX-License-Identifier: Apache-2.0
package io.penstock.store.outbox;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/** An open file. Offsets are bytes from the start. */
public interface DiskFile extends Closeable {

    long size() throws IOException;

    /** @return bytes read, fewer than asked for near the end; -1 at the end */
    int read(ByteBuffer into, long offset) throws IOException;

    /**
     * Writes all of it.
     *
     * @throws DiskFullException where there is no room; some of it may be written
     */
    void write(ByteBuffer from, long offset) throws IOException;

    /** Cuts what is behind. */
    void truncate(long size) throws IOException;

    /** Makes content and size durable ({@code fdatasync}). */
    void force() throws IOException;
}
