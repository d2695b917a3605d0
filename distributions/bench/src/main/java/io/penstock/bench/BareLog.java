// SPDX-License-Identifier: Apache-2.0
package io.penstock.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.zip.CRC32C;

/** A growing file of records with length and sum, and one fdatasync for a commit. */
final class BareLog implements AutoCloseable {

    private static final int MOST = 1 << 20;

    private final FileChannel file;
    private final ByteBuffer frames = ByteBuffer.allocateDirect(MOST);
    private final CRC32C sum = new CRC32C();

    BareLog(Path path) throws IOException {
        file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    void commit(List<byte[]> records) throws IOException {
        frames.clear();
        for (byte[] record : records) {
            sum.reset();
            sum.update(record);
            frames.putInt(record.length).putInt((int) sum.getValue()).put(record);
        }
        frames.flip();
        while (frames.hasRemaining()) {
            file.write(frames);
        }
        file.force(false);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
