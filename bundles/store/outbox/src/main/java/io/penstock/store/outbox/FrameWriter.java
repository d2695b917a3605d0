// SPDX-License-Identifier: Apache-2.0
package io.penstock.store.outbox;

import io.penstock.store.api.Draft;
import io.penstock.store.api.Gap;
import io.penstock.store.api.Priority;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.CRC32C;

/** Puts entries into a buffer that grows, in the format of {@link Frame}. */
final class FrameWriter {

    /** A buffer that a rare large batch has made larger than this is not kept. */
    private static final int KEPT = 4 << 20;

    private static final int FIRST = 256 << 10;
    private static final byte[] NO_BYTES = {};

    private final CRC32C crc = new CRC32C();
    private byte[] out = new byte[FIRST];
    private ByteBuffer direct = ByteBuffer.allocateDirect(FIRST);
    private int end;
    private long base;
    private long durable;
    private RecordCodec codec = RecordCodec.PLAIN;

    /** Begins a batch that goes to a segment. @param codec of that segment */
    void begin(long base, long durable, RecordCodec codec) {
        this.codec = codec;
        this.base = base;
        this.durable = durable;
        this.end = 0;
        if (out.length > KEPT) {
            out = new byte[FIRST];
            direct = ByteBuffer.allocateDirect(FIRST);
        }
    }

    /**
     * What was put, ready to be written: in memory outside the heap, since the JDK would otherwise keep such a copy for
     * each thread that ever writes.
     */
    ByteBuffer done() {
        if (direct.capacity() < end) {
            direct = ByteBuffer.allocateDirect(out.length);
        }
        return direct.clear().put(out, 0, end).flip();
    }

    int size() {
        return end;
    }

    void header(SegmentHeader header) {
        room(header.size());
        header.put(ByteBuffer.wrap(out, end, header.size()));
        end += header.size();
    }

    /** @param attributes as {@link #attributes} encodes them */
    void data(Draft draft, byte[] topic, byte[] attributes, long position, int epoch, long seq, long time) {
        byte[] payload = draft.payload();
        int start = start(topic.length + attributes.length + payload.length);
        add(topic);
        add(attributes);
        add(payload);
        frame(start, Frame.DATA, draft.priority(), topic.length, attributes.length, position, epoch, seq, time);
    }

    void gap(Gap gap, long time) {
        byte[] reason = utf8(gap.reason());
        int start = start(16 + reason.length);
        add(ByteBuffer.allocate(16).putLong(gap.last()).putLong(gap.count()).array());
        add(reason);
        frame(start, Frame.GAP, gap.priority(), 0, 0, gap.position(), (int) gap.epoch(), gap.first(), time);
    }

    /** @param kind {@link Frame#OPENING} or {@link Frame#LINE} */
    void source(byte kind, Source source, long next, long position, long time) {
        byte[] name = utf8(source.name());
        byte[] destination = utf8(source.destination());
        int start = start(4 + name.length + destination.length);
        add(ByteBuffer.allocate(2).putShort((short) name.length).array());
        add(name);
        add(ByteBuffer.allocate(2).putShort((short) destination.length).array());
        add(destination);
        frame(start, kind, Priority.CRITICAL, 0, 0, position, source.epoch(), next, time);
    }

    /** Takes over an entry of another segment, which it may be sealed for. @return how many bytes it takes here */
    int copy(Frame frame, ByteBuffer said, long position) {
        int length = said.remaining();
        int start = start(length);
        frame.head().get(out, start, Frame.HEAD);
        out[start + 15] = 0;
        said.get(said.position(), out, end, length);
        end += length;
        finish(start, position);
        return end - start;
    }

    private int start(int bytes) {
        int start = end;
        room(Frame.HEAD + bytes + codec.overhead());
        end += Frame.HEAD;
        return start;
    }

    private void add(byte[] bytes) {
        System.arraycopy(bytes, 0, out, end, bytes.length);
        end += bytes.length;
    }

    private void frame(
            int start,
            byte kind,
            Priority priority,
            int topicLength,
            int attributesLength,
            long position,
            int epoch,
            long seq,
            long time) {
        Frame.head(out, start, end, kind, priority, topicLength, attributesLength, epoch, seq, time);
        finish(start, position);
    }

    private void finish(int start, long position) {
        end = codec.seal(out, start, end, position);
        Frame.length(out, start, end);
        Frame.place(out, start, Math.toIntExact(position - base), Math.toIntExact(durable - base));
        Frame.check(out, start, end, crc);
    }

    private void room(int bytes) {
        if (out.length - end < bytes) {
            out = Arrays.copyOf(out, Math.max(out.length * 2, end + bytes));
        }
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
