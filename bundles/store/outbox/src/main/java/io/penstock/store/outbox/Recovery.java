// SPDX-License-Identifier: Apache-2.0
package io.penstock.store.outbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a log of the files that are there: cuts a torn end, sets damaged segments aside with what can be read of them
 * taken over, and reports what is missing as gaps.
 *
 * <p>Every step may be interrupted and done again: a rewritten segment appears by one rename; one that was put aside and
 * not yet replaced is put back.
 */
final class Recovery {

    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

    private final Disk disk;
    private final Path folder;
    private final Sealing sealing;
    private final Sources sources = new Sources();
    private final Rewriter rewriter;
    private final LongSupplier clock;
    private final long acknowledged;
    private final List<Segment> segments = new ArrayList<>();
    private final Map<Path, Optional<RecordCodec>> codecs = new HashMap<>();
    private final Map<Integer, Long> next = new HashMap<>();
    private int epochs;
    private long tornBytes;
    private int setAside;

    /**
     * A log as it was found.
     *
     * @param segments in order; the last may grow if it was not rewritten
     * @param end position behind the last
     */
    record Found(List<Segment> segments, Sources sources, long end, int epochs, long tornBytes, int setAside) {

        /** The same, but nothing more is given a position before {@code newEnd}. */
        Found endingAt(long newEnd) {
            return new Found(segments, sources, newEnd, epochs, tornBytes, setAside);
        }
    }

    /** @param acknowledged every cursor has acknowledged what is below */
    Recovery(Disk disk, Path folder, Sealing sealing, long acknowledged, LongSupplier clock) {
        this.acknowledged = acknowledged;
        this.disk = disk;
        this.folder = folder;
        this.sealing = sealing;
        this.clock = clock;
        this.rewriter = new Rewriter(disk, folder, () -> sealing, sources);
    }

    Found run() throws IOException {
        tidyNames();
        List<Path> files = Names.segments(disk, folder);
        for (Path file : files) {
            codecs.put(file, sealing.of(disk, file)); // without a key, nothing is touched
        }
        for (int i = 0; i < files.size(); i++) {
            take(files, i);
        }
        next.forEach(sources::next);
        long end = segments.isEmpty() ? 1 : last().end();
        return new Found(segments, sources, end, Math.max(epochs, sources.greatestEpoch()), tornBytes, setAside);
    }

    /** Undoes or completes what a crash interrupted. */
    private void tidyNames() throws IOException {
        List<Path> all = disk.list(folder);
        for (Path file : all) {
            if (Names.isBeside(file)) {
                disk.delete(file);
            } else if (Names.isAside(file)) {
                Path segment = Names.fromAside(file);
                disk.rename(file, all.contains(segment) ? Names.bad(segment) : segment);
            }
        }
        disk.forceDirectory(folder);
    }

    private void take(List<Path> files, int index) throws IOException {
        boolean isLast = index == files.size() - 1;
        Scan scan = scan(files.get(index));
        if (!segments.isEmpty() && scan.base() < last().end()) {
            remove(scan.file()); // rewritten into the one before
            return;
        }
        epochs = Math.max(epochs, scan.header().map(SegmentHeader::epochs).orElse(0));
        bridge(scan);
        if (isLast && !scan.isSound() && !scan.proven() && !scan.rewritten()) {
            cut(scan);
        } else if (!scan.isSound()) {
            salvage(
                    scan,
                    isLast ? Map.of() : linesOf(files.get(index + 1)),
                    isLast ? 0 : Names.base(files.get(index + 1)));
        } else {
            add(scan, scan.size());
        }
    }

    /** Where a file between the last and this one is gone. */
    private void bridge(Scan scan) throws IOException {
        if (segments.isEmpty() || last().end() >= scan.base() || acknowledged >= scan.base()) {
            return; // what is done may have been deleted in any order
        }
        Plan plan = new Planner(sources, Fates.KEEP_ALL, next).planMissing(last().end(), scan.lines());
        LOG.warn(
                "outbox.missing: there is no file for positions {} to {}; {} records of {} sources are reported as gaps."
                        + " Look who deletes files in {}.",
                last().end(),
                scan.base() - 1,
                plan.lostRecords(),
                plan.gaps().size(),
                folder);
        if (!plan.gaps().isEmpty()) {
            Segment bridge = rewriter.write(List.of(), plan, last().end(), scan.base(), epochs, clock.getAsLong());
            disk.rename(Names.beside(bridge.file()), bridge.file());
            disk.forceDirectory(folder);
            segments.add(bridge);
        }
    }

    private void add(Scan scan, long size) {
        next.putAll(scan.next());
        segments.add(new Segment(
                scan.file(), scan.base(), scan.rewritten(), codec(scan), scan.tally(), size, scan.coveredEnd()));
    }

    /** What is behind the fault was being written when the lights went out, and nobody was told that it is safe. */
    private void cut(Scan scan) throws IOException {
        tornBytes += scan.size() - scan.sound();
        LOG.warn("cut {} bytes of an unfinished commit from the end of {}", scan.size() - scan.sound(), scan.file());
        if (scan.sound() == 0) {
            remove(scan.file());
            return;
        }
        try (DiskFile file = disk.open(scan.file())) {
            file.truncate(scan.sound());
            file.force();
        }
        add(scan, scan.sound());
    }

    private void salvage(Scan scan, Map<Integer, Long> after, long knownEnd) throws IOException {
        Salvage.Salvaged salvaged = new Salvage(disk, sources, rewriter)
                .of(
                        new Walk.Part(scan.file(), scan.base(), scan.size(), codec(scan)),
                        next,
                        after,
                        Math.max(knownEnd, scan.coveredEnd()),
                        epochs,
                        clock.getAsLong());
        next.putAll(salvaged.reached());
        segments.add(salvaged.segment());
        setAside++;
    }

    private Map<Integer, Long> linesOf(Path file) throws IOException {
        return scan(file).lines();
    }

    private Scan scan(Path file) throws IOException {
        return Scan.of(disk, file, codecs.get(file), sources);
    }

    /** Where the header is lost, what was sealed counts as damage. */
    private RecordCodec codec(Scan scan) {
        return codecs.get(scan.file()).orElse(RecordCodec.PLAIN);
    }

    private void remove(Path file) throws IOException {
        disk.delete(file);
        disk.forceDirectory(folder);
    }

    private Segment last() {
        return segments.get(segments.size() - 1);
    }
}
