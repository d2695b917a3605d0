// SPDX-License-Identifier: Apache-2.0
package io.penstock.store.outbox;

import io.penstock.store.api.Entry;
import io.penstock.store.api.OutboxCursor;
import io.penstock.store.api.OutboxException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Reads the log for one connector. Each read has a buffer of its own, and the payloads are views of it: nothing is copied
 * twice.
 */
final class LogCursor implements OutboxCursor {

    private static final int LARGEST_READ = 1 << 20;
    private static final int SMALLEST_READ = 4 << 10;
    private static final int MARK = 256 << 10;

    private final SegmentLog log;
    private final Place place;
    private final Consumer<Segment> damaged;
    private final Runnable closed;
    private final EntryReader entries;
    private final Frame frame = new Frame();
    private Optional<Spot> spot = Optional.empty();
    private boolean open = true;
    private int usual = 512;
    private int given;

    /** An open segment, and where in it the next entry begins. */
    private static final class Spot {
        private final Segment segment;
        private final DiskFile file;
        private final long from;
        private final NavigableMap<Long, Long> marks =
                new TreeMap<>(); // so that going back does not begin at the first
        private long offset;

        Spot(Segment segment, DiskFile file, long from, long offset) {
            this.segment = segment;
            this.file = file;
            this.from = from;
            this.offset = offset;
            marks.put(from, offset);
        }

        /** Everything before the offset lies before this position. */
        void mark(long position) {
            if (offset - marks.lastEntry().getValue() >= MARK) {
                marks.put(position, offset);
            }
        }

        /** @return false where it began behind that position */
        boolean backTo(long position) {
            marks.tailMap(position, false).clear();
            if (marks.isEmpty()) {
                return false;
            }
            offset = marks.lastEntry().getValue();
            return true;
        }
    }

    private static final class DamagedException extends IOException {
        private static final long serialVersionUID = 1L;
        private final transient Segment segment;

        DamagedException(Segment segment) {
            this.segment = segment;
        }
    }

    /** @param damaged told of a segment that does not pass its checksums */
    LogCursor(SegmentLog log, Place place, Consumer<Segment> damaged, Runnable closed) {
        this.log = log;
        this.place = place;
        this.damaged = damaged;
        this.closed = closed;
        this.entries = new EntryReader(log.sources());
    }

    @Override
    public String name() {
        return place.name();
    }

    @Override
    public synchronized List<Entry> read(int maxEntries, int maxBytes) {
        if (!open) {
            throw new OutboxException.Closed("the cursor " + name() + " was closed");
        }
        List<Entry> read = new ArrayList<>();
        log.readLock().lock();
        try {
            given = 0;
            while (read.size() < maxEntries && given < maxBytes && goTo(place.readPosition())) {
                some(read, maxEntries, maxBytes);
            }
            return read;
        } catch (IOException e) {
            leave();
            if (!read.isEmpty()) {
                return read; // the next call meets the fault again, and says so
            }
            throw e instanceof DamagedException damage
                    ? corrupt(damage)
                    : new OutboxException.Broken(
                            "outbox.io", "reading failed: " + e.getMessage() + ". Check the disk.", e);
        } finally {
            log.readLock().unlock();
        }
    }

    /** Opens the segment of a position; false where there is nothing durable at it yet. */
    private boolean goTo(long position) throws IOException {
        Optional<Segment> segment = log.at(position);
        if (segment.isEmpty()) {
            return false;
        }
        boolean there = spot.filter(s -> s.segment == segment.get() && s.from <= position)
                .isPresent();
        if (!there) {
            leave();
            DiskFile file = log.disk().open(segment.get().file());
            spot = Optional.of(new Spot(segment.get(), file, position, offset(segment.get(), file, position)));
        }
        return true;
    }

    /** Where in a segment a position begins; where there is damage before it, there. */
    private static long offset(Segment segment, DiskFile file, long position) throws IOException {
        var reader = new SegmentReader(file, segment.size()); // not closed: the file stays open
        reader.seek(segment.first());
        Frame frame = reader.frame();
        while (reader.next() && (frame.kind() == Frame.LINE || frame.position(segment.base()) < position)) {
            // on to the next
        }
        return reader.offset();
    }

    /** Takes what one read of the file gives. */
    private void some(List<Entry> into, int maxEntries, int maxBytes) throws IOException {
        Spot at = spot.orElseThrow();
        long left = at.segment.size() - at.offset;
        if (left <= 0) {
            place.passed(at.segment.end());
            return;
        }
        byte[] buffer = chunk(at, (int) Math.min(left, wanted(maxEntries - into.size(), maxBytes - given)));
        int taken = parse(at, buffer, into, maxEntries, maxBytes);
        if (taken == 0) {
            int whole = buffer.length < Frame.HEAD ? -1 : Frame.sizeAt(buffer, 0);
            if (whole <= buffer.length || whole > left) {
                throw new DamagedException(at.segment);
            }
            taken = parse(at, chunk(at, whole), into, maxEntries, maxBytes);
        }
        if (taken == 0) {
            throw new DamagedException(at.segment);
        }
        at.offset += taken;
        at.mark(place.readPosition());
    }

    /** About what so many entries take, going by those before. */
    private int wanted(int entriesLeft, int maxBytes) {
        long guess = (long) usual * (entriesLeft + 1L);
        return (int) Math.max(SMALLEST_READ, Math.min(guess, Math.min(maxBytes, LARGEST_READ)));
    }

    private static byte[] chunk(Spot at, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining()) {
            if (at.file.read(buffer, at.offset + buffer.position()) <= 0) {
                throw new IOException(at.segment.file() + " ends too early");
            }
        }
        return buffer.array();
    }

    private int parse(Spot at, byte[] buffer, List<Entry> into, int maxEntries, int maxBytes) throws IOException {
        int offset = 0;
        long base = at.segment.base();
        while (into.size() < maxEntries && given < maxBytes && frame.moveTo(buffer, offset, buffer.length)) {
            long position = frame.position(base);
            if (frame.kind() != Frame.LINE && position >= place.readPosition()) {
                take(position, at.segment, into);
            }
            offset += frame.size();
            usual = Math.max(frame.size(), usual - (usual >> 4)); // falls slowly
        }
        return offset;
    }

    private void take(long position, Segment segment, List<Entry> into) throws DamagedException {
        boolean mine = frame.isEntry() && log.sources().get(frame.epoch()).isSeenBy(name());
        if (!mine) {
            place.passed(position + 1);
        } else if (!place.skips(position)) {
            try {
                into.add(entries.read(frame, segment.base(), segment.codec()));
            } catch (UnreadableException e) {
                throw new DamagedException(segment);
            }
            given += frame.size();
            place.handedOut(position, frame.time());
        }
    }

    private OutboxException corrupt(DamagedException damage) {
        damaged.accept(damage.segment);
        return new OutboxException.Broken(
                "outbox.corrupt",
                damage.segment.file()
                        + " does not pass its checksums. What can be read of it is taken over, and the rest"
                        + " reported as gaps; check the disk.",
                damage);
    }

    private void leave() {
        spot.ifPresent(at -> {
            try {
                at.file.close();
            } catch (IOException ignored) {
                // it was only read
            }
        });
        spot = Optional.empty();
    }

    @Override
    public void acknowledge(long position) {
        place.acknowledge(position);
    }

    @Override
    public void acknowledgeThrough(long position) {
        place.acknowledgeThrough(position);
    }

    @Override
    public synchronized void rewind() {
        place.rewind();
        if (spot.filter(at -> at.backTo(place.readPosition())).isEmpty()) {
            leave();
        }
    }

    @Override
    public void onAvailable(Runnable listener) {
        place.onAvailable(listener);
    }

    @Override
    public synchronized void close() {
        if (open) {
            open = false;
            leave();
            place.close();
            closed.run();
        }
    }
}
