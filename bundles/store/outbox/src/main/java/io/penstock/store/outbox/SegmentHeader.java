// SPDX-License-Identifier: Apache-2.0
package io.penstock.store.outbox;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * The first bytes of a segment: 64, and behind them, where its entries are sealed, the envelope of their key.
 *
 * @param envelope empty where nothing is sealed
 * @param base position of its first entry
 * @param end of a segment that was rewritten, the position behind its last; 0 of one that grew
 * @param epochs the greatest epoch that was given when it was made
 * @param lines how many lines of its table of sources follow
 */
record SegmentHeader(byte[] envelope, long base, long end, int epochs, int lines) {

    static final int SIZE = 64;

    private static final long MAGIC = 0x50454E53544F434BL; // PENSTOCK
    private static final int PLAIN = 1;
    private static final int SEALED = 2;
    private static final int ENVELOPE = 40;
    private static final int CHECKED = 44;
    private static final int LONGEST_ENVELOPE = 4 << 10;

    /** As long as it is not known what seals it. */
    SegmentHeader(long base, long end, int epochs, int lines) {
        this(new byte[0], base, end, epochs, lines);
    }

    SegmentHeader with(RecordCodec codec) {
        return new SegmentHeader(codec.envelope(), base, end, epochs, lines);
    }

    boolean isSealed() {
        return envelope.length > 0;
    }

    int size() {
        return SIZE + envelope.length;
    }

    /** What the envelope vouches for. */
    byte[] bound() {
        return ByteBuffer.allocate(24)
                .putLong(base)
                .putLong(end)
                .putInt(epochs)
                .putInt(lines)
                .array();
    }

    void put(ByteBuffer out) {
        ByteBuffer head = ByteBuffer.allocate(size());
        head.putLong(MAGIC)
                .putInt(isSealed() ? SEALED : PLAIN)
                .putInt(isSealed() ? 1 : 0)
                .put(bound())
                .putInt(envelope.length)
                .putInt(0);
        head.put(SIZE, envelope);
        head.putInt(CHECKED, crc(head.array(), size()));
        out.put(head.rewind());
    }

    /** Bytes of the whole header that seems to begin with these 64. */
    static int sizeOf(byte[] bytes) {
        ByteBuffer head = ByteBuffer.wrap(bytes);
        int envelope = head.getInt(8) == SEALED ? head.getInt(ENVELOPE) : 0;
        return SIZE + Math.max(0, Math.min(envelope, LONGEST_ENVELOPE));
    }

    static Optional<SegmentHeader> read(byte[] bytes, int limit) {
        if (limit < SIZE || limit < sizeOf(bytes)) {
            return Optional.empty();
        }
        int size = sizeOf(bytes);
        ByteBuffer head = ByteBuffer.wrap(bytes, 0, size);
        boolean known = head.getInt(8) == (size == SIZE ? PLAIN : SEALED) && head.getInt(ENVELOPE) == size - SIZE;
        if (head.getLong(0) != MAGIC || !known || head.getInt(CHECKED) != crc(bytes, size)) {
            return Optional.empty();
        }
        var envelope = new byte[size - SIZE];
        head.get(SIZE, envelope);
        return Optional.of(
                new SegmentHeader(envelope, head.getLong(16), head.getLong(24), head.getInt(32), head.getInt(36)));
    }

    private static int crc(byte[] head, int size) {
        var crc = new CRC32C();
        crc.update(head, 0, CHECKED);
        crc.update(head, SIZE, size - SIZE);
        return (int) crc.getValue();
    }
}
