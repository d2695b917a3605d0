// SPDX-License-Identifier: Apache-2.0
package io.penstock.store.outbox;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A disk in memory that knows what would be left of it if the lights went out now: contents are sure when their file was
 * forced, names when their folder was; of the rest, any part may be there.
 */
final class MemoryDisk implements Disk {

    /** What is told of each operation, before it. */
    interface Watcher {
        void before(String operation, Path file);
    }

    /** One file, whatever its name. */
    private static final class Inode {
        private byte[] content = {};
        private byte[] sure = {};
    }

    private final Map<Path, Inode> names = new HashMap<>();
    private Map<Path, Inode> sureNames = new HashMap<>();
    private final Watcher watcher;
    private final Predicate<Path> forces;

    /** @param forces whether a force of this file or folder is done; else it is left out */
    MemoryDisk(Watcher watcher, Predicate<Path> forces) {
        this.watcher = watcher;
        this.forces = forces;
    }

    /** Every kind of state that a power cut could leave now. */
    List<Map<Path, byte[]>> images() {
        List<Map<Path, byte[]>> images = new ArrayList<>();
        for (Map<Path, Inode> directory : List.of(sureNames, names)) {
            images.add(image(directory, inode -> inode.sure));
            images.add(image(directory, inode -> inode.content));
            images.add(image(directory, inode -> torn(inode, true)));
            images.add(image(directory, inode -> torn(inode, false)));
        }
        return images;
    }

    /** Of what was not forced, the first half only; or a file of full length in which the first half never arrived. */
    private static byte[] torn(Inode inode, boolean front) {
        int from = Math.min(inode.sure.length, inode.content.length);
        int middle = (from + inode.content.length) / 2;
        byte[] torn = Arrays.copyOf(inode.content, front ? middle : inode.content.length);
        if (!front) {
            Arrays.fill(torn, from, middle, (byte) 0);
        }
        return torn;
    }

    private static Map<Path, byte[]> image(Map<Path, Inode> directory, Function<Inode, byte[]> content) {
        Map<Path, byte[]> image = new HashMap<>();
        directory.forEach((name, inode) -> image.put(name, content.apply(inode).clone()));
        return image;
    }

    /** A disk on which there is just this. */
    static MemoryDisk of(Map<Path, byte[]> image) {
        return of(image, (operation, file) -> {});
    }

    static MemoryDisk of(Map<Path, byte[]> image, Watcher watcher) {
        var disk = new MemoryDisk(watcher, file -> true);
        image.forEach((name, content) -> {
            var inode = new Inode();
            inode.content = content;
            inode.sure = content;
            disk.names.put(name, inode);
            disk.sureNames.put(name, inode);
        });
        return disk;
    }

    @Override
    public void createDirectories(Path directory) {}

    @Override
    public synchronized DiskFile open(Path file) {
        watcher.before("open", file);
        Inode inode = names.computeIfAbsent(file, f -> new Inode());
        return new DiskFile() {
            @Override
            public long size() {
                return inode.content.length;
            }

            @Override
            public int read(ByteBuffer into, long offset) {
                int length = (int) Math.min(into.remaining(), inode.content.length - offset);
                if (length <= 0) {
                    return -1;
                }
                into.put(inode.content, (int) offset, length);
                return length;
            }

            @Override
            public void write(ByteBuffer from, long offset) {
                watcher.before("write", file);
                int length = from.remaining();
                byte[] grown = Arrays.copyOf(inode.content, (int) Math.max(inode.content.length, offset + length));
                from.get(grown, (int) offset, length);
                inode.content = grown;
            }

            @Override
            public void truncate(long size) {
                watcher.before("truncate", file);
                inode.content = Arrays.copyOf(inode.content, (int) Math.min(size, inode.content.length));
            }

            @Override
            public void force() {
                watcher.before("force", file);
                if (forces.test(file)) {
                    inode.sure = inode.content;
                }
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public synchronized void rename(Path from, Path to) throws IOException {
        watcher.before("rename", to);
        if (!names.containsKey(from)) {
            throw new IOException("no file " + from);
        }
        names.put(to, names.remove(from));
    }

    @Override
    public synchronized void delete(Path file) {
        watcher.before("delete", file);
        names.remove(file);
    }

    @Override
    public synchronized void forceDirectory(Path directory) {
        watcher.before("force", directory);
        if (forces.test(directory)) {
            sureNames = new HashMap<>(names);
        }
    }

    @Override
    public synchronized List<Path> list(Path directory) {
        return List.copyOf(names.keySet());
    }
}
