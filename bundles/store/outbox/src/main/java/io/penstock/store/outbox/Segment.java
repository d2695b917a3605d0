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
    private volatile long size;
    private volatile long end;

    Segment(Path file, long base, boolean rewritten, Tally tally, long size, long end) {
        this.file = file;
        this.base = base;
        this.rewritten = rewritten;
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

    void grow(int bytes, long newEnd) {
        size += bytes; // one writer
        end = newEnd;
    }
}
