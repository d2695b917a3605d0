// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.seam;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.kura.wire.WireEnvelope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What does not fit in memory, in order, in one file that is only appended to and is deleted when all of it was read.
 *
 * <p>Each envelope is its length (4 bytes, big-endian) and its bytes. The file is made with the first envelope. It is
 * not forced to the disk: it takes load off the memory and is not meant to survive the process. Guarded by its edge's
 * lock. A RandomAccessFile on purpose: an interrupted emitter would close a FileChannel under everybody.
 */
final class SpillFile {

    private static final Logger LOG = LoggerFactory.getLogger(SpillFile.class);
    private static final int CHUNK = 64 * 1024;

    private final Path path;
    private final ByteArrayOutputStream frame = new ByteArrayOutputStream(512);
    private RandomAccessFile file;
    private long readAt;
    private long writeAt;
    private long records;
    private boolean failed;

    SpillFile(Path path) {
        this.path = path;
    }

    boolean isEmpty() {
        return readAt == writeAt;
    }

    /** Bytes that wait to be read. */
    long bytes() {
        return writeAt - readAt;
    }

    /** Records that wait to be read. */
    long records() {
        return records;
    }

    /** Appends where neither the file's length (at most so many bytes) nor the disk forbids it; else says no. */
    boolean append(WireEnvelope envelope, long most) {
        if (failed || writeAt >= most) {
            return false;
        }
        try {
            byte[] bytes = framed(envelope);
            if (writeAt + bytes.length > most) {
                return false;
            }
            if (file == null) {
                Files.createDirectories(path.getParent());
                file = new RandomAccessFile(path.toFile(), "rw");
                file.setLength(0);
            }
            file.seek(writeAt);
            file.write(bytes);
            writeAt += bytes.length;
            records += envelope.getRecords().size();
            return true;
        } catch (IOException e) {
            failed = true;
            LOG.warn(
                    "seam.spill_failed: {} cannot be written; records wait in memory only. Make room on the disk.",
                    path,
                    e);
            return false;
        }
    }

    /**
     * The next envelopes, about 64 kB of them.
     *
     * @throws IOException where the file cannot be read; what it held is then gone, see {@link #discard()}
     */
    List<WireEnvelope> read() throws IOException {
        byte[] chunk = fetch((int) Math.min(CHUNK, writeAt - readAt));
        int first = ByteBuffer.wrap(chunk).getInt();
        if (first < 0 || first > writeAt - readAt - Integer.BYTES) {
            throw new IOException("a frame of " + first + " bytes at " + readAt);
        }
        if (first > chunk.length - Integer.BYTES) {
            chunk = fetch(first + Integer.BYTES);
        }
        var envelopes = new ArrayList<WireEnvelope>();
        int at = 0;
        while (chunk.length - at > Integer.BYTES) {
            int length = ByteBuffer.wrap(chunk, at, Integer.BYTES).getInt();
            if (length < 0 || length > chunk.length - at - Integer.BYTES) {
                break;
            }
            WireEnvelope envelope = EnvelopeCodec.decode(chunk, at + Integer.BYTES, length);
            envelopes.add(envelope);
            records -= envelope.getRecords().size();
            at += Integer.BYTES + length;
        }
        readAt += at;
        return envelopes;
    }

    /** Deletes the file, whatever it still holds. */
    void discard() {
        readAt = 0;
        writeAt = 0;
        records = 0;
        failed = false;
        if (file == null) {
            return;
        }
        try {
            file.close();
            Files.deleteIfExists(path);
        } catch (IOException e) {
            LOG.warn("seam.spill_left: {} cannot be deleted. Delete it by hand; the next start does too.", path, e);
        }
        file = null;
    }

    private byte[] framed(WireEnvelope envelope) throws IOException {
        frame.reset();
        var out = new DataOutputStream(frame);
        out.writeInt(0);
        EnvelopeCodec.write(envelope, out);
        byte[] bytes = frame.toByteArray();
        ByteBuffer.wrap(bytes).putInt(bytes.length - Integer.BYTES);
        return bytes;
    }

    private byte[] fetch(int length) throws IOException {
        var chunk = new byte[length];
        file.seek(readAt);
        file.readFully(chunk);
        return chunk;
    }
}
