// SPDX-License-Identifier: Apache-2.0
package io.penstock.store.outbox;

import io.penstock.store.api.Priority;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * A window onto one entry in a buffer. It is moved rather than made: recovery looks at millions.
 *
 * <pre>
 *  0  int    CRC32C of all that follows
 *  4  int    length of what follows
 *  8  byte   kind: 1 data, 2 gap, 3 opening of a source, 4 line of a segment's table of sources
 *  9  byte   priority
 * 10  short  length of the topic
 * 12  short  length of the attributes
 * 14  short  1 where it is sealed, 0 where not
 * 16  int    position, less the segment's base
 * 20  int    position, less the base, before which everything was durable when this was written
 * 24  int    epoch
 * 28  long   sequence number; of a gap the first; of an opening or a line the next
 * 36  long   milliseconds of the wall clock
 * 44         what it says, by way of the {@link RecordCodec}
 * </pre>
 */
final class Frame {

    static final byte DATA = 1;
    static final byte GAP = 2;
    static final byte OPENING = 3;
    static final byte LINE = 4;

    static final int PREFIX = 8;
    static final int HEAD = 44;
    static final int LONGEST = (16 << 20) + (256 << 10);

    private static final List<Priority> PRIORITIES = List.of(Priority.values());
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);

    private final CRC32C crc = new CRC32C();
    private byte[] bytes = {};
    private int start;

    /** Whether a whole, sound entry begins there. */
    boolean moveTo(byte[] buffer, int offset, int limit) {
        bytes = buffer;
        start = offset;
        int rest = limit - offset;
        return rest >= HEAD && size() >= HEAD && size() <= rest && looksRight() && checks();
    }

    /** Cheap signs of an entry: worth its checksum. */
    private boolean looksRight() {
        return kind() >= DATA
                && kind() <= LINE
                && bytes[start + 9] >= 0
                && bytes[start + 9] < PRIORITIES.size()
                && bytes[start + 14] == 0
                && bytes[start + 15] >= 0
                && bytes[start + 15] <= 1
                && topicLength() + attributesLength() <= size();
    }

    private boolean checks() {
        crc.reset();
        crc.update(bytes, start + 4, size() - 4);
        return (int) crc.getValue() == (int) INT.get(bytes, start);
    }

    /** Writes all but the positions and the checksum; what it says stands there already. */
    static void head(
            byte[] out,
            int start,
            int end,
            byte kind,
            Priority priority,
            int topicLength,
            int attributesLength,
            int epoch,
            long seq,
            long time) {
        length(out, start, end);
        out[start + 8] = kind;
        out[start + 9] = (byte) priority.ordinal();
        SHORT.set(out, start + 10, (short) topicLength);
        SHORT.set(out, start + 12, (short) attributesLength);
        SHORT.set(out, start + 14, (short) 0);
        INT.set(out, start + 24, epoch);
        LONG.set(out, start + 28, seq);
        LONG.set(out, start + 36, time);
    }

    static void length(byte[] out, int start, int end) {
        INT.set(out, start + 4, end - start - PREFIX);
    }

    static void markSealed(byte[] out, int start) {
        out[start + 15] = 1;
    }

    /** What is bound to a sealed entry: its position, and what else its head says for good. */
    static byte[] bound(byte[] out, int start, long position) {
        byte[] bound = new byte[36];
        LONG.set(bound, 0, position);
        System.arraycopy(out, start + 8, bound, 8, 8);
        System.arraycopy(out, start + 24, bound, 16, 20);
        return bound;
    }

    static void place(byte[] out, int start, int position, int durable) {
        INT.set(out, start + 16, position);
        INT.set(out, start + 20, durable);
    }

    static void check(byte[] out, int start, int end, CRC32C crc) {
        crc.reset();
        crc.update(out, start + 4, end - start - 4);
        INT.set(out, start, (int) crc.getValue());
    }

    /** Bytes of the whole entry that a buffer says begins there; -1 where that cannot be one. */
    static int sizeAt(byte[] buffer, int offset) {
        int length = (int) INT.get(buffer, offset + 4);
        return length < HEAD - PREFIX || length > LONGEST ? -1 : length + PREFIX;
    }

    /** Bytes of the whole entry, as it says; only sure if it {@link #moveTo checks}. */
    int size() {
        return (int) INT.get(bytes, start + 4) + PREFIX;
    }

    byte kind() {
        return bytes[start + 8];
    }

    /** Whether a cursor may see it. */
    boolean isEntry() {
        return kind() == DATA || kind() == GAP;
    }

    Priority priority() {
        return PRIORITIES.get(bytes[start + 9]);
    }

    int topicLength() {
        return (short) SHORT.get(bytes, start + 10) & 0xFFFF;
    }

    int attributesLength() {
        return (short) SHORT.get(bytes, start + 12) & 0xFFFF;
    }

    long position(long base) {
        return base + (int) INT.get(bytes, start + 16);
    }

    long durable(long base) {
        return base + (int) INT.get(bytes, start + 20);
    }

    int epoch() {
        return (int) INT.get(bytes, start + 24);
    }

    long seq() {
        return (long) LONG.get(bytes, start + 28);
    }

    long time() {
        return (long) LONG.get(bytes, start + 36);
    }

    boolean isSealed() {
        return bytes[start + 15] == 1;
    }

    byte[] bound(long position) {
        return bound(bytes, start, position);
    }

    /** What it says, sealed or not; a view. */
    ByteBuffer said() {
        return ByteBuffer.wrap(bytes, start + HEAD, size() - HEAD).slice();
    }

    /** Its head; a view. */
    ByteBuffer head() {
        return ByteBuffer.wrap(bytes, start, HEAD).slice();
    }
}
