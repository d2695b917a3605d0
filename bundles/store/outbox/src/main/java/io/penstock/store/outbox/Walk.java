// SPDX-License-Identifier: Apache-2.0
package io.penstock.store.outbox;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/** Through the entries of several segment files as if they were one, over damaged places. */
final class Walk implements Closeable {

    /** A file to walk through. @param codec of its entries */
    record Part(Path file, long base, long size, RecordCodec codec) {}

    private final Disk disk;
    private final Iterator<Part> parts;
    private SegmentReader reader;
    private RecordCodec codec = RecordCodec.PLAIN;
    private long base;
    private ByteBuffer said = ByteBuffer.allocate(0);
    private boolean damaged;

    Walk(Disk disk, List<Part> parts) throws IOException {
        this.disk = disk;
        this.parts = parts.iterator();
        open();
    }

    private void open() throws IOException {
        Part part = parts.next();
        base = part.base();
        codec = part.codec();
        reader = new SegmentReader(disk.open(part.file()), part.size());
        reader.header(); // without one, the first entry is searched for
    }

    /** Moves to the next sound entry and opens it; one that does not open is damage. False at the end of the last file. */
    boolean next() throws IOException {
        boolean unreadable = false;
        while (skim()) {
            damaged |= unreadable;
            try {
                said = codec.open(reader.frame(), position());
                return true;
            } catch (UnreadableException e) {
                unreadable = true;
            }
        }
        return false;
    }

    /** What the entry says, after {@link #next}; a view. */
    ByteBuffer said() {
        return said.duplicate();
    }

    /** Moves to the next sound entry and leaves it sealed. */
    boolean skim() throws IOException {
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
