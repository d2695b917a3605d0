// SPDX-License-Identifier: Apache-2.0
package io.penstock.store.outbox;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;

/** Walks through a segment file, entry by entry, in large reads. */
final class SegmentReader implements Closeable {

    private static final int CHUNK = 1 << 20;

    private final DiskFile file;
    private final long limit;
    private final Frame frame = new Frame();
    private byte[] buffer = new byte[CHUNK];
    private int filled;
    private int at;
    private int size;
    private long bufferStart;

    /** @param limit nothing is read from here on */
    SegmentReader(DiskFile file, long limit) {
        this.file = file;
        this.limit = limit;
    }

    /** The header; where there is one, the reader then stands behind it. To be asked first. */
    Optional<SegmentHeader> header() throws IOException {
        boolean there = fill(SegmentHeader.SIZE) && fill(SegmentHeader.sizeOf(buffer));
        Optional<SegmentHeader> header = there ? SegmentHeader.read(buffer, filled) : Optional.empty();
        at = header.map(SegmentHeader::size).orElse(0);
        return header;
    }

    /** Goes to an offset at which an entry begins. */
    void seek(long offset) {
        bufferStart = offset;
        filled = 0;
        at = 0;
        size = 0;
    }

    /** Moves to the next entry; false where there is no sound one at once behind this one. */
    boolean next() throws IOException {
        at += size;
        size = 0;
        if (!fill(Frame.HEAD)) {
            return false;
        }
        int whole = Frame.sizeAt(buffer, at);
        if (whole < 0 || !fill(whole) || !frame.moveTo(buffer, at, filled)) {
            return false;
        }
        size = whole;
        return true;
    }

    /**
     * After {@link #next} said no: looks for a sound entry further on, which {@link #next} will then give; where there is
     * none, stands at the end.
     */
    boolean resync() throws IOException {
        size = 0;
        for (at++; fill(Frame.HEAD); at++) {
            int whole = Frame.sizeAt(buffer, at);
            if (whole > 0 && fill(whole) && frame.moveTo(buffer, at, filled)) {
                return true;
            }
        }
        at = (int) (limit - bufferStart);
        return false;
    }

    Frame frame() {
        return frame;
    }

    /** Where the current entry begins, or where there was none. */
    long offset() {
        return bufferStart + at;
    }

    boolean atEnd() {
        return offset() >= limit;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** Has so many bytes at hand from the current place on; false where the file ends before. */
    private boolean fill(int bytes) throws IOException {
        if (filled - at >= bytes) {
            return true;
        }
        return offset() + bytes <= limit && refill(bytes);
    }

    private boolean refill(int bytes) throws IOException {
        byte[] target = bytes > buffer.length ? new byte[bytes] : buffer;
        int kept = Math.max(0, filled - at);
        System.arraycopy(buffer, filled - kept, target, 0, kept);
        bufferStart += at;
        filled = kept;
        at = 0;
        buffer = target;
        while (filled < bytes) {
            int room = (int) Math.min(buffer.length - filled, limit - bufferStart - filled);
            int read = file.read(ByteBuffer.wrap(buffer, filled, room), bufferStart + filled);
            if (read <= 0) {
                return false;
            }
            filled += read;
        }
        return true;
    }
}
