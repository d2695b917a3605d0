// SPDX-License-Identifier: Apache-2.0
package io.penstock.faults;

import io.penstock.kura.files.FileLayer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * A disk that has no room: from a step on, or for that one step only. What is written when the room ends is there by half;
 * a folder that cannot be forced has changed already. Reading and deleting go on. Nothing is forced: no power is cut here,
 * and a test of many steps takes no longer than it must. Any thread.
 */
public final class FullDisk implements FileLayer {

    private static final long NEVER = Long.MAX_VALUE;

    private final FileLayer disk;
    private long steps;
    private long first = NEVER;
    private long last = NEVER;

    public FullDisk(FileLayer disk) {
        this.disk = disk;
    }

    /** Steps that needed room since the last call of one of the three below. */
    public synchronized long steps() {
        return steps;
    }

    /** The step of that number, counted from 0 and from now, fails, and each after it. */
    public synchronized void fullFrom(long step) {
        fail(step, NEVER);
    }

    /** The step of that number fails, and none after it. */
    public synchronized void fullAt(long step) {
        fail(step, step + 1);
    }

    /** There is room again. */
    public synchronized void freed() {
        fail(NEVER, NEVER);
    }

    private void fail(long from, long to) {
        steps = 0;
        first = from;
        last = to;
    }

    private synchronized boolean full() {
        long step = steps++;
        return step >= first && step < last;
    }

    private static IOException noRoom(Path path) {
        return new IOException(path + ": No space left on device");
    }

    @Override
    public void createFolders(Path folder) throws IOException {
        if (!disk.exists(folder) && full()) {
            throw noRoom(folder);
        }
        disk.createFolders(folder);
    }

    @Override
    public void write(Path file, byte[] content) throws IOException {
        if (full()) {
            disk.write(file, Arrays.copyOf(content, content.length / 2));
            throw noRoom(file);
        }
        disk.write(file, content);
    }

    @Override
    public void append(Path file, byte[] content) throws IOException {
        if (full()) {
            disk.append(file, Arrays.copyOf(content, content.length / 2));
            throw noRoom(file);
        }
        disk.append(file, content);
    }

    @Override
    public void force(Path file) throws IOException {
        if (full()) {
            throw noRoom(file);
        }
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        if (full()) {
            throw noRoom(to);
        }
        disk.rename(from, to);
    }

    @Override
    public void forceFolder(Path folder) throws IOException {
        if (full()) {
            throw noRoom(folder);
        }
    }

    @Override
    public List<String> list(Path folder) throws IOException {
        return disk.list(folder);
    }

    @Override
    public byte[] read(Path file) throws IOException {
        return disk.read(file);
    }

    @Override
    public InputStream open(Path file) throws IOException {
        return disk.open(file);
    }

    @Override
    public boolean exists(Path file) {
        return disk.exists(file);
    }

    @Override
    public void delete(Path file) throws IOException {
        disk.delete(file);
    }
}
