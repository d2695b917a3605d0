// SPDX-License-Identifier: Apache-2.0
package io.penstock.store.outbox;

import io.penstock.store.api.Gap;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Writes a rewritten segment beside, and forces it: it becomes part of the log by a rename. */
final class Rewriter {

    private static final int FLUSH = 1 << 20;

    private final Disk disk;
    private final Path folder;
    private final Supplier<Sealing> sealing;
    private final Sources sources;
    private final FrameWriter out = new FrameWriter();

    /** @param sealing of now: what is rewritten changes its key too */
    Rewriter(Disk disk, Path folder, Supplier<Sealing> sealing, Sources sources) {
        this.disk = disk;
        this.folder = folder;
        this.sealing = sealing;
        this.sources = sources;
    }

    /**
     * Writes {@code <base>.seg.new}; on an exception there may be a part of it.
     *
     * @param end position behind the last that the segment stands for
     * @param epochs the greatest epoch given until now
     * @return the segment, under the name that it shall get
     */
    Segment write(List<Walk.Part> parts, Plan plan, long base, long end, int epochs, long now) throws IOException {
        Path file = Names.segment(folder, base);
        var tally = new Tally();
        var header = new SegmentHeader(base, end, epochs, plan.lines().size());
        RecordCodec codec = sealing.get().begin(header);
        out.begin(base, base, codec);
        out.header(header.with(codec));
        for (Map.Entry<Integer, Long> line : plan.lines().entrySet()) {
            out.source(Frame.LINE, sources.get(line.getKey()), line.getValue(), base, now);
            tally.mention(line.getKey());
        }
        try (DiskFile target = disk.open(Names.beside(file))) {
            target.truncate(0);
            long written = entries(target, parts, plan, base, codec, tally, now);
            target.force();
            return new Segment(file, base, true, codec, tally, written, end);
        }
    }

    private long entries(
            DiskFile target, List<Walk.Part> parts, Plan plan, long base, RecordCodec codec, Tally tally, long now)
            throws IOException {
        long written = 0;
        Deque<Gap> gaps = new ArrayDeque<>(plan.gaps());
        if (!parts.isEmpty()) {
            try (Walk walk = new Walk(disk, parts)) {
                for (int i = 0; walk.next(); i++) {
                    while (!gaps.isEmpty() && gaps.peek().position() <= walk.position()) {
                        put(gaps.remove(), tally, now);
                    }
                    if (plan.kept().get(i)) {
                        copy(walk, tally);
                    }
                    if (out.size() > FLUSH) {
                        written = flush(target, written, base, codec);
                    }
                }
            }
        }
        while (!gaps.isEmpty()) {
            put(gaps.remove(), tally, now);
        }
        return flush(target, written, base, codec);
    }

    private void put(Gap gap, Tally tally, long now) {
        out.gap(gap, now);
        tally.add(sources.get((int) gap.epoch()), gap.position(), gap.priority(), 0, true);
    }

    private void copy(Walk walk, Tally tally) {
        Frame frame = walk.frame();
        int size = out.copy(frame, walk.said(), walk.position());
        tally.add(sources.get(frame.epoch()), walk.position(), frame.priority(), size, frame.kind() == Frame.GAP);
    }

    private long flush(DiskFile target, long written, long base, RecordCodec codec) throws IOException {
        int size = out.size();
        target.write(out.done(), written);
        out.begin(base, base, codec);
        return written + size;
    }
}
