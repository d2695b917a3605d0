// SPDX-License-Identifier: Apache-2.0
package io.penstock.store.outbox;

import io.penstock.store.api.Draft;
import io.penstock.store.api.Gap;
import io.penstock.store.api.Priority;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.CRC32C;

/** Puts entries into a buffer that grows, in the format of {@link Frame}. */
final class FrameWriter {

    /** A buffer that a rare large batch has made larger than this is not kept. */
    private static final int KEPT = 4 << 20;

    private static final int FIRST = 256 << 10;
    private static final byte[] NO_BYTES = {};

    private final RecordCodec codec;
    private final CRC32C crc = new CRC32C();
    private ByteBuffer out = ByteBuffer.allocateDirect(FIRST);
    private ByteBuffer plain = ByteBuffer.allocate(FIRST);
    private long base;
    private long durable;

    FrameWriter(RecordCodec codec) {
        this.codec = codec;
    }

    /** Begins a batch that goes to a segment. */
    void begin(long base, long durable) {
        this.base = base;
        this.durable = durable;
        if (out.capacity() > KEPT) {
            out = ByteBuffer.allocateDirect(FIRST);
        }
        out.clear();
    }

    /** What was put, ready to be written. */
    ByteBuffer done() {
        return out.duplicate().flip();
    }

    int size() {
        return out.position();
    }

    void header(SegmentHeader header) {
        room(SegmentHeader.SIZE);
        header.put(out);
    }

    /** @param attributes as {@link #attributes} encodes them */
    void data(Draft draft, byte[] topic, byte[] attributes, long position, int epoch, long seq, long time) {
        plain(topic.length + attributes.length + draft.payload().length)
                .put(topic)
                .put(attributes)
                .put(draft.payload());
        frame(Frame.DATA, draft.priority(), topic.length, attributes.length, position, epoch, seq, time);
    }

    void gap(Gap gap, long time) {
        byte[] reason = utf8(gap.reason());
        plain(16 + reason.length).putLong(gap.last()).putLong(gap.count()).put(reason);
        frame(Frame.GAP, gap.priority(), 0, 0, gap.position(), (int) gap.epoch(), gap.first(), time);
    }

    /** @param kind {@link Frame#OPENING} or {@link Frame#LINE} */
    void source(byte kind, Source source, long next, long position, long time) {
        byte[] name = utf8(source.name());
        byte[] destination = utf8(source.destination());
        plain(4 + name.length + destination.length)
                .putShort((short) name.length)
                .put(name)
                .putShort((short) destination.length)
                .put(destination);
        frame(kind, Priority.CRITICAL, 0, 0, position, source.epoch(), next, time);
    }

    /** Takes over an entry of another segment. */
    void copy(Frame frame, long position) {
        int start = out.position();
        room(frame.size());
        out.put(frame.whole());
        out.putInt(start + 16, Math.toIntExact(position - base));
        out.putInt(start + 20, Math.toIntExact(durable - base));
        seal(start);
    }

    private void frame(
            byte kind,
            Priority priority,
            int topicLength,
            int attributesLength,
            long position,
            int epoch,
            long seq,
            long time) {
        plain.flip();
        room(Frame.HEAD + plain.remaining() + codec.overhead());
        int start = out.position();
        out.putLong(0)
                .put(kind)
                .put((byte) priority.ordinal())
                .putShort((short) topicLength)
                .putShort((short) attributesLength)
                .putShort((short) 0)
                .putInt(Math.toIntExact(position - base))
                .putInt(Math.toIntExact(durable - base))
                .putInt(epoch)
                .putLong(seq)
                .putLong(time);
        codec.seal(plain, out, position);
        out.putInt(start, out.position() - start - Frame.PREFIX);
        seal(start);
    }

    private void seal(int start) {
        int end = out.position();
        crc.reset();
        crc.update(out.position(start).limit(start + 4));
        crc.update(out.limit(end).position(start + Frame.PREFIX));
        out.limit(out.capacity()).putInt(start + 4, (int) crc.getValue());
    }

    private void room(int bytes) {
        if (out.remaining() < bytes) {
            var larger = ByteBuffer.allocateDirect(Math.max(out.capacity() * 2, out.position() + bytes));
            out = larger.put(out.flip());
        }
    }

    private ByteBuffer plain(int bytes) {
        if (plain.capacity() < bytes) {
            plain = ByteBuffer.allocate(bytes);
        }
        return plain.clear();
    }

    static byte[] attributes(Map<String, String> attributes) {
        if (attributes.isEmpty()) {
            return NO_BYTES;
        }
        var bytes = ByteBuffer.allocate(attributes.entrySet().stream()
                .mapToInt(e -> 4 + utf8(e.getKey()).length + utf8(e.getValue()).length)
                .sum());
        attributes.forEach((key, value) -> {
            byte[] k = utf8(key);
            byte[] v = utf8(value);
            bytes.putShort((short) k.length).put(k).putShort((short) v.length).put(v);
        });
        return bytes.array();
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
