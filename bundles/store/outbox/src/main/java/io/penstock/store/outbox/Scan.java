// SPDX-License-Identifier: Apache-2.0
package io.penstock.store.outbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What one segment file holds, read front to back.
 *
 * @param header empty where it is not sound
 * @param size of the file
 * @param sound bytes from the start without a fault
 * @param end position behind the last sound entry in these
 * @param next the next sequence number of each epoch, as far as the sound bytes tell
 * @param lines the next sequence numbers that its table gives, as of its beginning
 * @param proven whether something behind the fault proves that what is missing was durable: bytes after it were written
 *     by a later commit. Otherwise the fault is a torn commit, which nobody was told of
 */
record Scan(
        Path file,
        long base,
        Optional<SegmentHeader> header,
        long size,
        long sound,
        long end,
        Tally tally,
        Map<Integer, Long> next,
        Map<Integer, Long> lines,
        boolean proven) {

    /** @param codec of its entries, where its header says so */
    static Scan of(Disk disk, Path file, Optional<RecordCodec> codec, Sources sources) throws IOException {
        long base = Names.base(file);
        DiskFile opened = disk.open(file);
        long size = opened.size();
        try (var reader = new SegmentReader(opened, size)) {
            Optional<SegmentHeader> header = reader.header().filter(h -> h.base() == base && codec.isPresent());
            var pass = new Pass(reader, base, codec.orElse(RecordCodec.PLAIN), sources);
            boolean whole = header.isPresent() && pass.lines(header.get().lines());
            if (whole) {
                pass.entries();
            }
            long sound = whole ? reader.offset() : 0;
            boolean proven = sound < size && pass.provesMore(whole);
            return new Scan(file, base, header, size, sound, pass.expected, pass.tally, pass.next, pass.lines, proven);
        }
    }

    boolean isSound() {
        return sound == size && header.isPresent();
    }

    boolean rewritten() {
        return header.filter(h -> h.end() != 0).isPresent();
    }

    /** Position behind the last that the file stands for. */
    long coveredEnd() {
        return rewritten() ? header.orElseThrow().end() : end;
    }

    private static final class Pass {
        private final SegmentReader reader;
        private final long base;
        private final RecordCodec codec;
        private final Sources sources;
        private final Tally tally = new Tally();
        private final Map<Integer, Long> next = new HashMap<>();
        private final Map<Integer, Long> lines = new HashMap<>();
        private long expected;
        private Source lastSource = Source.unknown(0);
        private long lastSeq;

        Pass(SegmentReader reader, long base, RecordCodec codec, Sources sources) {
            this.reader = reader;
            this.base = base;
            this.codec = codec;
            this.sources = sources;
            this.expected = base;
        }

        boolean lines(int count) throws IOException {
            for (int i = 0; i < count; i++) {
                if (!reader.next() || reader.frame().kind() != Frame.LINE) {
                    return false;
                }
                if (!opened()) {
                    return false;
                }
                lines.put(reader.frame().epoch(), reader.frame().seq());
                tally.mention(reader.frame().epoch());
            }
            return true;
        }

        void entries() throws IOException {
            Frame frame = reader.frame();
            while (reader.next() && frame.position(base) >= expected) {
                if (!(frame.isEntry() ? count(frame) : opened())) {
                    break;
                }
                expected = frame.position(base) + 1;
            }
            keepLast();
        }

        /** False of a gap that does not open. */
        private boolean count(Frame frame) {
            if (frame.epoch() != lastSource.epoch()) {
                keepLast();
                lastSource = sources.get(frame.epoch());
            }
            boolean gap = frame.kind() == Frame.GAP;
            long position = frame.position(base);
            try {
                lastSeq = gap
                        ? EntryReader.gap(frame, position, lastSource, codec.open(frame, position))
                                .last()
                        : frame.seq();
            } catch (UnreadableException e) {
                return false;
            }
            tally.add(lastSource, position, frame.priority(), frame.size(), gap);
            return true;
        }

        private void keepLast() {
            if (lastSource.epoch() != 0) {
                next.put(lastSource.epoch(), lastSeq + 1);
            }
        }

        /** False where it does not open. */
        private boolean opened() {
            Frame frame = reader.frame();
            try {
                Source source = EntryReader.source(frame, codec.open(frame, frame.position(base)));
                sources.add(source, frame.seq());
                next.putIfAbsent(source.epoch(), frame.seq());
                return true;
            } catch (UnreadableException e) {
                return false;
            }
        }

        /** Whether an entry behind the fault was written after what is missing was forced. */
        boolean provesMore(boolean tableIsWhole) throws IOException {
            while (reader.resync()) {
                while (reader.next()) {
                    Frame frame = reader.frame();
                    if (tableIsWhole ? frame.durable(base) > expected : frame.kind() != Frame.LINE) {
                        return true; // the table is forced before the first entry is written
                    }
                }
            }
            return false;
        }
    }
}
