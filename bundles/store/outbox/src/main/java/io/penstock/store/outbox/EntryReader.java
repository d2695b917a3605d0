// SPDX-License-Identifier: Apache-2.0
package io.penstock.store.outbox;

import io.penstock.store.api.Entry;
import io.penstock.store.api.Gap;
import io.penstock.store.api.StoredRecord;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Entries out of frames. Keeps the last topic, which is usually the next one too; one thread. */
final class EntryReader {

    private final Sources sources;
    private ByteBuffer lastTopic = ByteBuffer.allocate(0);
    private String lastTopicText = "";

    EntryReader(Sources sources) {
        this.sources = sources;
    }

    /** Of a frame that is an {@link Frame#isEntry entry}; its payload is a view of the frame's buffer. */
    Entry read(Frame frame, long base, RecordCodec codec) throws UnreadableException {
        long position = frame.position(base);
        Source source = sources.get(frame.epoch());
        ByteBuffer said = codec.open(frame, position);
        return frame.kind() == Frame.GAP ? gap(frame, position, source, said) : data(frame, position, source, said);
    }

    static Gap gap(Frame frame, long position, Source source, ByteBuffer said) {
        long last = said.getLong();
        long count = said.getLong();
        return new Gap(
                position,
                source.name(),
                source.epoch(),
                frame.seq(),
                last,
                count,
                frame.priority(),
                text(said, said.remaining()));
    }

    private StoredRecord data(Frame frame, long position, Source source, ByteBuffer said) {
        String topic = topic(said, frame.topicLength());
        Map<String, String> attributes = attributes(said, frame.attributesLength());
        return new StoredRecord(
                position,
                source.name(),
                source.epoch(),
                frame.seq(),
                frame.priority(),
                frame.time(),
                topic,
                attributes,
                said.slice().asReadOnlyBuffer());
    }

    private String topic(ByteBuffer said, int length) {
        ByteBuffer topic = said.slice(said.position(), length);
        said.position(said.position() + length);
        if (!topic.equals(lastTopic)) {
            lastTopicText = StandardCharsets.UTF_8.decode(topic.duplicate()).toString();
            lastTopic = ByteBuffer.allocate(length).put(topic).flip();
        }
        return lastTopicText;
    }

    private static Map<String, String> attributes(ByteBuffer said, int length) {
        if (length == 0) {
            return Map.of();
        }
        int end = said.position() + length;
        Map<String, String> attributes = new HashMap<>();
        while (said.position() < end) {
            String key = text(said, said.getShort() & 0xFFFF);
            attributes.put(key, text(said, said.getShort() & 0xFFFF));
        }
        return Map.copyOf(attributes);
    }

    /** Of an {@link Frame#OPENING} or a {@link Frame#LINE}. */
    static Source source(Frame frame, ByteBuffer said) {
        String name = text(said, said.getShort() & 0xFFFF);
        return new Source(frame.epoch(), name, text(said, said.getShort() & 0xFFFF));
    }

    private static String text(ByteBuffer from, int length) {
        byte[] bytes = new byte[length];
        from.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
