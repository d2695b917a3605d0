// SPDX-License-Identifier: Apache-2.0
package io.penstock.store.outbox;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * How what an entry says stands on the disk. The frame around it (length, checksum, kind, position, epoch, sequence
 * number, time) is never hidden: recovery needs it without a key.
 */
interface RecordCodec {

    /** Stands in the header of each segment; a segment is read with the codec that wrote it. */
    int id();

    /** Most bytes that sealing adds. */
    int overhead();

    /**
     * Seals in place.
     *
     * @return the new end, at most {@link #overhead} behind {@code to}
     */
    int seal(byte[] buffer, int from, int to, long position);

    /** The reverse; may return {@code sealed} itself. */
    ByteBuffer open(ByteBuffer sealed, long position) throws IOException;

    /** As it is. */
    RecordCodec PLAIN = new RecordCodec() {
        @Override
        public int id() {
            return 0;
        }

        @Override
        public int overhead() {
            return 0;
        }

        @Override
        public int seal(byte[] buffer, int from, int to, long position) {
            return to;
        }

        @Override
        public ByteBuffer open(ByteBuffer sealed, long position) {
            return sealed;
        }
    };
}
