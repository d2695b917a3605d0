// SPDX-License-Identifier: Apache-2.0
package io.penstock.store.outbox;

import io.penstock.store.api.Priority;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The segments, in order, and the one that grows.
 *
 * <p>What changes a file is called by the committer alone. Which segments there are changes under a write lock; whoever
 * reads one holds the read lock, so that nothing is rewritten or deleted below it.
 */
final class SegmentLog {

    private static final Logger LOG = LoggerFactory.getLogger(SegmentLog.class);

    private final Disk disk;
    private final LiveSettings settings;
    private final Sources sources;
    private final Places places;
    private final LongSupplier clock;
    private final FrameWriter out = new FrameWriter();
    private final Rewriter rewriter;
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final List<Segment> segments;
    private final Map<String, LogWriter> writers = new HashMap<>();
    private Optional<DiskFile> growing = Optional.empty();
    private long end;
    private boolean suspect;
    private Set<String> keysInUse = Set.of();
    private volatile Sealing sealing;

    SegmentLog(
            Disk disk,
            LiveSettings settings,
            Sealing sealing,
            Recovery.Found found,
            Places places,
            int epochs,
            LongSupplier clock)
            throws IOException {
        this.disk = disk;
        this.settings = settings;
        this.sealing = sealing;
        this.sources = found.sources();
        this.places = places;
        this.clock = clock;
        this.rewriter = new Rewriter(disk, settings.now().folder(), () -> this.sealing, sources);
        this.segments = new ArrayList<>(found.segments());
        this.end = found.end();
        if (segments.isEmpty() || last().rewritten() || last().end() != end || !sealing.fits(last().codec())) {
            roll(epochs);
        } else {
            growing = Optional.of(disk.open(last().file()));
        }
    }

    /** Held while a segment is read. */
    Lock readLock() {
        return lock.readLock();
    }

    /** The first segment that holds, or will hold, a position or one behind it; under the read lock. */
    Optional<Segment> at(long position) {
        int low = 0;
        int high = segments.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (segments.get(middle).end() <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return segments.get(low).end() > position ? Optional.of(segments.get(low)) : Optional.empty();
    }

    /** Whether it is the segment that grows; under the read lock. */
    boolean isGrowing(Segment segment) {
        return segment == last();
    }

    /** A copy of the list. */
    List<Segment> segments() {
        lock.readLock().lock();
        try {
            return List.copyOf(segments);
        } finally {
            lock.readLock().unlock();
        }
    }

    Disk disk() {
        return disk;
    }

    /** From now on, new segments are sealed otherwise; on an exception, as before. */
    void seal(Sealing otherwise) throws KeyException {
        if (!otherwise.alias().equals(sealing.alias())) {
            otherwise.key();
            sealing = otherwise;
        }
    }

    /** The committer's: where the segment that grows is sealed with another key than new ones, begins a new one. */
    void changeKey(int epochs) throws IOException {
        if (!sealing.fits(last().codec())) {
            roll(epochs);
        }
    }

    Sources sources() {
        return sources;
    }

    long bytes() {
        return segments().stream().mapToLong(Segment::size).sum();
    }

    /** Position behind the last durable entry. */
    long end() {
        return end;
    }

    /** The committer's: lists a writer, and fences off the one before it under its name. */
    Optional<LogWriter> opened(LogWriter writer) {
        return Optional.ofNullable(writers.put(writer.source(), writer));
    }

    /**
     * Writes and forces a batch. Then the entries are there for cursors to see; on an exception, none is, and nothing is
     * left of them.
     *
     * @throws BrokenLogException where what is left of them could not be cut off
     */
    void append(List<Request> batch, int epochs) throws IOException {
        long bytes = batch.stream().mapToLong(Request::bytes).sum();
        changeKey(epochs);
        if (end > last().base()
                && (suspect || last().size() + bytes > settings.now().segmentBytes())) {
            roll(epochs);
        }
        Segment segment = last();
        long now = clock.getAsLong();
        out.begin(segment.base(), end, segment.codec());
        long position = end;
        for (Request request : batch) {
            position += request.put(out, position, now);
        }
        if (out.size() > 0) {
            write(segment);
        }
        batch.forEach(request -> request.count(segment.tally(), sources));
        segment.grow(out.size(), position);
        end = position;
    }

    private void write(Segment segment) throws IOException {
        DiskFile file = growing.orElseThrow();
        try {
            file.write(out.done(), segment.size());
            file.force();
        } catch (IOException e) {
            suspect = !(e instanceof DiskFullException); // after a failed fsync, nobody knows what the cache holds
            undo(file, segment, e);
            throw e;
        }
    }

    private static void undo(DiskFile file, Segment segment, IOException why) throws BrokenLogException {
        try {
            file.truncate(segment.size());
            file.force();
        } catch (IOException e) {
            e.addSuppressed(why);
            throw new BrokenLogException(e);
        }
    }

    /** Begins a new segment. Until its name is durable, nothing has changed. */
    void roll(int epochs) throws IOException {
        Map<Integer, Long> lines = new TreeMap<>();
        if (!segments.isEmpty()) {
            last().tally().epochs().forEach(epoch -> lines.put(epoch, sources.next(epoch)));
        }
        writers.values().removeIf(writer -> writer.refusal().isPresent());
        writers.values().forEach(writer -> lines.put(writer.identity().epoch(), writer.next()));
        Path path = Names.segment(settings.now().folder(), end);
        boolean replaces = !segments.isEmpty() && last().base() == end; // nothing is in it yet
        Path written = replaces ? Names.beside(path) : path;
        var tally = new Tally();
        var header = new SegmentHeader(end, 0, epochs, lines.size());
        RecordCodec codec = sealing.begin(header);
        out.begin(end, end, codec);
        out.header(header.with(codec));
        lines.forEach((epoch, next) -> {
            out.source(Frame.LINE, sources.get(epoch), next, end, clock.getAsLong());
            tally.mention(epoch);
        });
        DiskFile file = disk.open(written);
        try {
            file.truncate(0);
            file.write(out.done(), 0);
            file.force();
            if (!replaces) {
                disk.forceDirectory(settings.now().folder());
            }
        } catch (IOException e) {
            withdraw(file, written, e);
            throw e;
        }
        if (replaces) {
            file.close();
            file = replace(path);
        }
        begin(new Segment(path, end, false, codec, tally, out.size(), end), file, replaces);
    }

    /** @throws BrokenLogException where nobody knows any more which of the two files is there */
    private DiskFile replace(Path path) throws BrokenLogException {
        try {
            disk.rename(Names.beside(path), path);
            disk.forceDirectory(settings.now().folder());
            return disk.open(path);
        } catch (IOException e) {
            throw new BrokenLogException(e);
        }
    }

    private void begin(Segment segment, DiskFile file, boolean replaces) {
        lock.writeLock().lock();
        try {
            if (replaces) {
                segments.remove(last());
            }
            segments.add(segment);
        } finally {
            lock.writeLock().unlock();
        }
        close();
        growing = Optional.of(file);
        suspect = false;
    }

    private void withdraw(DiskFile file, Path path, IOException why) {
        try {
            file.close();
            disk.delete(path);
        } catch (IOException e) {
            why.addSuppressed(e);
        }
    }

    /**
     * Deletes segments from the front that everybody is done with, each for good before the next: whether or not the
     * cursors' places are durable, no later one is ever missing behind an earlier one.
     */
    void removeDone() throws IOException {
        List<Segment> done = segments().stream()
                .takeWhile(segment -> segment != last() && places.areDoneWith(segment.tally()))
                .toList();
        if (!done.isEmpty()) {
            remove(done);
        }
        Set<String> keys = keys();
        keysInUse.stream()
                .filter(key -> !keys.contains(key))
                .forEach(key -> LOG.info(
                        "key {} seals nothing in {} any more",
                        key,
                        settings.now().folder()));
        keysInUse = keys;
    }

    private Set<String> keys() {
        return segments().stream()
                .map(Segment::codec)
                .filter(SealedCodec.class::isInstance)
                .map(RecordCodec::toString)
                .collect(Collectors.toSet());
    }

    private void remove(List<Segment> done) throws IOException {
        lock.writeLock().lock();
        try {
            segments.removeAll(done);
        } finally {
            lock.writeLock().unlock();
        }
        for (Segment segment : done) {
            disk.delete(segment.file());
            disk.forceDirectory(settings.now().folder());
        }
    }

    /**
     * Rewrites neighbouring segments as one.
     *
     * @return how many records went with a gap, and how many bytes are free now
     */
    Freed rewrite(List<Segment> old, Priority victim, int epochs) throws IOException {
        lock.writeLock().lock();
        try {
            List<Place.Standing> standings = places.standings();
            List<Walk.Part> parts = old.stream().map(segment -> segment.part()).toList();
            long behind = old.get(old.size() - 1).end();
            Plan plan = plan(parts, behind, Fates.evicting(victim, standings));
            long entries = old.stream().mapToLong(s -> s.tally().entries()).sum();
            if (plan.changesNothing(entries)) {
                return new Freed(0, 0); // what is left is in somebody's hands
            }
            Segment first = old.get(0);
            Segment rewritten = rewriter.write(parts, plan, first.base(), behind, epochs, clock.getAsLong());
            disk.rename(Names.beside(first.file()), first.file());
            disk.forceDirectory(settings.now().folder());
            for (Segment merged : old.subList(1, old.size())) {
                disk.delete(merged.file());
            }
            disk.forceDirectory(settings.now().folder());
            segments.set(segments.indexOf(first), rewritten);
            segments.removeAll(old);
            places.corrected(plan, sources, standings);
            return new Freed(
                    plan.lostRecords(), old.stream().mapToLong(Segment::size).sum() - rewritten.size());
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** What a rewriting brought. */
    record Freed(long records, long bytes) {}

    private Plan plan(List<Walk.Part> parts, long behind, Fates fates) throws IOException {
        try (Walk walk = new Walk(disk, parts)) {
            return new Planner(sources, fates, Map.of()).plan(walk, parts.get(0).base(), behind, Map.of());
        }
    }

    /** Takes over what can be read of a segment that was found damaged; no effect where that was done already. */
    void repair(Segment damaged, int epochs) throws IOException {
        if (!segments.contains(damaged)) {
            return;
        }
        if (damaged == last()) {
            roll(epochs);
        }
        lock.writeLock().lock();
        try {
            int index = segments.indexOf(damaged);
            Map<Integer, Long> after = Scan.of(
                            disk,
                            segments.get(index + 1).file(),
                            Optional.of(segments.get(index + 1).codec()),
                            sources)
                    .lines();
            Salvage.Salvaged salvaged = new Salvage(disk, sources, rewriter)
                    .of(damaged.part(), Map.of(), after, damaged.end(), epochs, clock.getAsLong());
            segments.set(index, salvaged.segment());
        } finally {
            lock.writeLock().unlock();
        }
    }

    void close() {
        growing.ifPresent(file -> {
            try {
                file.close();
            } catch (IOException e) {
                LOG.debug("{} was not closed", settings.now().folder(), e); // what is in it was forced
            }
        });
    }

    private Segment last() {
        return segments.get(segments.size() - 1);
    }
}
