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

    /** Reads {@code plain} to its end and puts what stands for it into {@code sealed}. */
    void seal(ByteBuffer plain, ByteBuffer sealed, long position);

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
        public void seal(ByteBuffer plain, ByteBuffer sealed, long position) {
            sealed.put(plain);
        }

        @Override
        public ByteBuffer open(ByteBuffer sealed, long position) {
            return sealed;
        }
    };
}
