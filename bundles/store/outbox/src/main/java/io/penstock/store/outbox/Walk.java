// SPDX-License-Identifier: Apache-2.0
package io.penstock.store.outbox;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/** Through the entries of several segment files as if they were one, over damaged places. */
final class Walk implements Closeable {

    /** A file to walk through. */
    record Part(Path file, long base, long size) {}

    private final Disk disk;
    private final Iterator<Part> parts;
    private SegmentReader reader;
    private long base;
    private boolean damaged;

    Walk(Disk disk, List<Part> parts) throws IOException {
        this.disk = disk;
        this.parts = parts.iterator();
        open();
    }

    private void open() throws IOException {
        Part part = parts.next();
        base = part.base();
        reader = new SegmentReader(disk.open(part.file()), part.size());
        reader.header(); // without one, the first entry is searched for
    }

    /** Moves to the next sound entry; false at the end of the last file. */
    boolean next() throws IOException {
        damaged = false;
        while (!reader.next()) {
            if (reader.atEnd()) {
                if (!parts.hasNext()) {
                    return false;
                }
                reader.close();
                open();
            } else {
                damaged = true;
                reader.resync();
            }
        }
        return true;
    }

    Frame frame() {
        return reader.frame();
    }

    long position() {
        return reader.frame().position(base);
    }

    long base() {
        return base;
    }

    /** Whether something between the entry before and this one is not sound. */
    boolean damaged() {
        return damaged;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
