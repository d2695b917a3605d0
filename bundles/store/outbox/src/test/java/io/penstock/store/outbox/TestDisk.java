// SPDX-License-Identifier: Apache-2.0
package io.penstock.store.outbox;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;

/** The real disk with somebody in between, who may watch, refuse, or leave something out. */
class TestDisk implements Disk {

    private final Disk disk = new RealDisk();

    /** A disk that forces nothing, for tests that open an outbox hundreds of times and pull no plug. */
    static Disk hasty() {
        return new TestDisk() {
            @Override
            void force(Path file, DiskFile opened) {}

            @Override
            public void forceDirectory(Path directory) {}
        };
    }

    void write(Path file, DiskFile opened, ByteBuffer from, long offset) throws IOException {
        opened.write(from, offset);
    }

    void truncate(Path file, DiskFile opened, long size) throws IOException {
        opened.truncate(size);
    }

    void force(Path file, DiskFile opened) throws IOException {
        opened.force();
    }

    @Override
    public void createDirectories(Path directory) throws IOException {
        disk.createDirectories(directory);
    }

    @Override
    public DiskFile open(Path file) throws IOException {
        DiskFile opened = disk.open(file);
        return new DiskFile() {
            @Override
            public long size() throws IOException {
                return opened.size();
            }

            @Override
            public int read(ByteBuffer into, long offset) throws IOException {
                return opened.read(into, offset);
            }

            @Override
            public void write(ByteBuffer from, long offset) throws IOException {
                TestDisk.this.write(file, opened, from, offset);
            }

            @Override
            public void truncate(long size) throws IOException {
                TestDisk.this.truncate(file, opened, size);
            }

            @Override
            public void force() throws IOException {
                TestDisk.this.force(file, opened);
            }

            @Override
            public void close() throws IOException {
                opened.close();
            }
        };
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        disk.rename(from, to);
    }

    @Override
    public void delete(Path file) throws IOException {
        disk.delete(file);
    }

    @Override
    public void forceDirectory(Path directory) throws IOException {
        disk.forceDirectory(directory);
    }

    @Override
    public List<Path> list(Path directory) throws IOException {
        return disk.list(directory);
    }
}
