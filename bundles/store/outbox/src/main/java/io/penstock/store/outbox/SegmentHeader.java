// SPDX-License-Identifier: Apache-2.0
package io.penstock.store.outbox;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * The first 64 bytes of a segment.
 *
 * @param codec how its entries are sealed
 * @param base position of its first entry
 * @param end of a segment that was rewritten, the position behind its last; 0 of one that grew
 * @param epochs the greatest epoch that was given when it was made
 * @param lines how many lines of its table of sources follow
 */
record SegmentHeader(int codec, long base, long end, int epochs, int lines) {

    static final int SIZE = 64;

    private static final long MAGIC = 0x50454E53544F434BL; // PENSTOCK
    private static final int FORMAT = 1;
    private static final int CHECKED = 44;

    void put(ByteBuffer out) {
        ByteBuffer head = ByteBuffer.allocate(SIZE);
        head.putLong(MAGIC)
                .putInt(FORMAT)
                .putInt(codec)
                .putLong(base)
                .putLong(end)
                .putInt(epochs)
                .putInt(lines)
                .putInt(0)
                .putInt(crc(head));
        out.put(head.rewind());
    }

    static Optional<SegmentHeader> read(byte[] bytes, int limit) {
        if (limit < SIZE) {
            return Optional.empty();
        }
        ByteBuffer head = ByteBuffer.wrap(bytes, 0, SIZE);
        if (head.getLong(0) != MAGIC || head.getInt(8) != FORMAT || head.getInt(CHECKED) != crc(head)) {
            return Optional.empty();
        }
        return Optional.of(new SegmentHeader(
                head.getInt(12), head.getLong(16), head.getLong(24), head.getInt(32), head.getInt(36)));
    }

    private static int crc(ByteBuffer head) {
        var crc = new CRC32C();
        crc.update(head.array(), 0, CHECKED);
        return (int) crc.getValue();
    }
}
