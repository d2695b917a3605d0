// SPDX-License-Identifier: Apache-2.0
package io.penstock.store.outbox;

import java.nio.file.Path;

/**
 * A segment file that is part of the log. What is before {@link #size} is durable; the last segment grows, by the
 * committer alone. A rewritten segment is another object.
 */
final class Segment {

    private final Path file;
    private final long base;
    private final boolean rewritten;
    private final Tally tally;
    private final RecordCodec codec;
    private volatile long size;
    private volatile long end;

    Segment(Path file, long base, boolean rewritten, RecordCodec codec, Tally tally, long size, long end) {
        this.file = file;
        this.base = base;
        this.rewritten = rewritten;
        this.codec = codec;
        this.tally = tally;
        this.size = size;
        this.end = end;
    }

    Path file() {
        return file;
    }

    /** Position of the first entry. */
    long base() {
        return base;
    }

    /** Position behind the last entry. */
    long end() {
        return end;
    }

    /** Durable bytes. */
    long size() {
        return size;
    }

    boolean rewritten() {
        return rewritten;
    }

    Tally tally() {
        return tally;
    }

    /** How its entries are sealed. */
    RecordCodec codec() {
        return codec;
    }

    /** Where its first entry or line begins. */
    long first() {
        return (long) SegmentHeader.SIZE + codec.envelope().length;
    }

    /** The whole of it, for a walk. */
    Walk.Part part() {
        return new Walk.Part(file, base, size, codec);
    }

    void grow(int bytes, long newEnd) {
        size += bytes; // one writer
        end = newEnd;
    }
}
