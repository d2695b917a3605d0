// SPDX-License-Identifier: Apache-2.0
package io.penstock.store.outbox;

import java.nio.ByteBuffer;

/**
 * How what an entry of one segment says stands on the disk. The frame around it (length, checksum, kind, position, epoch,
 * sequence number, time) is never hidden: recovery counts and orders without opening.
 */
interface RecordCodec {

    /** What the segment's header keeps of it; empty where nothing is sealed. */
    byte[] envelope();

    /** Most bytes that sealing adds. */
    int overhead();

    /**
     * Seals in place what stands behind the head of a frame.
     *
     * @param start of the frame, whose head is written but for its length and its place
     * @return the new end, at most {@link #overhead} behind {@code end}
     */
    int seal(byte[] buffer, int start, int end, long position);

    /**
     * What a frame says; may be a view of it.
     *
     * @throws UnreadableException where this did not seal it, or not for this place
     */
    ByteBuffer open(Frame frame, long position) throws UnreadableException;

    /** As it is. */
    RecordCodec PLAIN = new RecordCodec() {
        @Override
        public byte[] envelope() {
            return new byte[0];
        }

        @Override
        public int overhead() {
            return 0;
        }

        @Override
        public int seal(byte[] buffer, int start, int end, long position) {
            return end;
        }

        @Override
        public ByteBuffer open(Frame frame, long position) throws UnreadableException {
            if (frame.isSealed()) {
                throw new UnreadableException("sealed, and what it was sealed with is lost with the segment's header");
            }
            return frame.said();
        }
    };
}
