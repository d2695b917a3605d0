// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.admission.child;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * Frames on a pipe: a mark, a length, a checksum, the content. Whatever else is written to the pipe is no frame.
 *
 * <p>The child says {@link #HELLO} when the runtime is loaded, then one answer to each question.
 */
public final class Wire {

    /** The runtime is loaded, and opens the smallest of models. Content: nothing. */
    public static final byte HELLO = 1;

    /** The runtime's library cannot be loaded here. Content: a text. */
    public static final byte NO_NATIVE = 2;

    /** Content: nanoseconds to open, p50 and p99 of a run in nanoseconds, kilobytes; the outputs of each vector. */
    public static final byte DONE = 3;

    /** The runtime refused to open the model, or to run it. Content: a text. */
    public static final byte REFUSED = 4;

    /** There was no memory left. Content: a text. */
    public static final byte MEMORY = 5;

    private static final long MARK = 0x50454e53544f434bL;
    private static final int HEADER = 16;

    /** The pipe for answers: as the command line says, else the standard output. */
    public static OutputStream answers() throws IOException {
        String pipe = System.getProperty("penstock.answers");
        return pipe == null ? new FileOutputStream(FileDescriptor.out) : new FileOutputStream(pipe);
    }

    /** Writes a frame in one piece. */
    public static void write(OutputStream out, byte[] content) throws IOException {
        out.write(ByteBuffer.allocate(HEADER + content.length)
                .putLong(MARK)
                .putInt(content.length)
                .putInt(checksum(content))
                .put(content)
                .array());
        out.flush();
    }

    /**
     * Reads a frame; empty where the pipe has ended before it began.
     *
     * @param longest content that is believed
     * @throws EOFException where the pipe ends within the frame
     * @throws NoFrameException where what comes is none
     */
    public static Optional<byte[]> read(DataInputStream in, long longest) throws IOException {
        int first = in.read();
        if (first < 0) {
            return Optional.empty();
        }
        byte[] header = new byte[HEADER];
        header[0] = (byte) first;
        in.readFully(header, 1, HEADER - 1);
        var fields = ByteBuffer.wrap(header);
        long mark = fields.getLong();
        int length = fields.getInt();
        int checksum = fields.getInt();
        if (mark != MARK || length < 0 || length > longest) {
            throw new NoFrameException();
        }
        byte[] content = new byte[length];
        in.readFully(content);
        if (checksum(content) != checksum) {
            throw new NoFrameException();
        }
        return Optional.of(content);
    }

    private static int checksum(byte[] content) {
        var sum = new CRC32C();
        sum.update(content);
        return (int) sum.getValue();
    }

    /** Something else than a frame came. */
    public static final class NoFrameException extends IOException {

        private static final long serialVersionUID = 1L;
    }

    private Wire() {}
}
