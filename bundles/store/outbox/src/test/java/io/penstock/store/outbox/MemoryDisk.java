// SPDX-License-Identifier: Apache-2.0
package io.penstock.store.outbox;

import io.penstock.faults.Choices;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A disk in memory that knows what would be left of it if the lights went out now: contents are sure when their file was
 * forced, names when their folder was; of the rest, any part may be there, of names in any choice. Calls that make
 * something sure or visible can be left out.
 */
final class MemoryDisk implements Disk {

    private static final int BLOCK = 4096;

    /** What is told of each operation, before it. */
    interface Watcher {
        void before(String operation, Path file);
    }

    /** One file, whatever its name. */
    private static final class Inode {
        private byte[] content = {};
        private byte[] sure = {};
    }

    /** A name that was made, given to something else, or removed; not sure yet. */
    private record Change(Path name, Optional<Inode> inode, Optional<Path> before) {
        void on(Map<Path, Inode> directory) {
            before.ifPresent(directory::remove);
            inode.ifPresentOrElse(there -> directory.put(name, there), () -> directory.remove(name));
        }
    }

    /**
     * A call that makes something sure or visible.
     *
     * @param number how many came before
     * @param changes how many names it makes sure, without those that were removed
     */
    record Call(int number, String operation, Path file, int changes) {}

    private final Map<Path, Inode> names = new HashMap<>();
    private final Map<Path, Inode> sureNames = new HashMap<>();
    private final List<Change> pending = new ArrayList<>();
    private final Watcher watcher;
    private final Predicate<Call> does;
    private int calls;

    /** @param does whether a call is done; else it is left out */
    MemoryDisk(Watcher watcher, Predicate<Call> does) {
        this.watcher = watcher;
        this.does = does;
    }

    private boolean does(String operation, Path file, long changes) {
        return does.test(new Call(calls++, operation, file, (int) changes));
    }

    /** Every kind of state that a power cut could leave now. */
    List<Map<Path, byte[]>> images() {
        List<Map<Path, byte[]>> images = new ArrayList<>();
        for (BitSet choice : Choices.of(pending.size())) {
            Map<Path, Inode> directory = new HashMap<>(sureNames);
            choice.stream().forEach(i -> pending.get(i).on(directory));
            images.add(image(directory, inode -> inode.sure));
            images.add(image(directory, inode -> inode.content));
            images.add(image(directory, inode -> torn(inode, true)));
            images.add(image(directory, inode -> torn(inode, false)));
            for (int quarter = 1; quarter < 4; quarter += 2) {
                int lost = quarter;
                images.add(image(directory, inode -> withoutBlock(inode, lost)));
            }
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

    /** All of what was not forced but one block, at the beginning of a quarter of it. */
    private static byte[] withoutBlock(Inode inode, int quarter) {
        int from = Math.min(inode.sure.length, inode.content.length);
        int begin = from + (inode.content.length - from) * quarter / 4;
        byte[] holed = inode.content.clone();
        Arrays.fill(holed, begin, Math.min(holed.length, (begin / BLOCK + 1) * BLOCK), (byte) 0);
        return holed;
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
        var disk = new MemoryDisk(watcher, call -> true);
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
        Inode inode = names.computeIfAbsent(file, f -> {
            var made = new Inode();
            pending.add(new Change(file, Optional.of(made), Optional.empty()));
            return made;
        });
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
                if (does("force", file, 0)) {
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
        if (does("rename", to, 0)) {
            Inode inode = names.remove(from);
            names.put(to, inode);
            pending.add(new Change(to, Optional.of(inode), Optional.of(from)));
        }
    }

    @Override
    public synchronized void delete(Path file) {
        watcher.before("delete", file);
        if (names.remove(file) != null) {
            pending.add(new Change(file, Optional.empty(), Optional.empty()));
        }
    }

    @Override
    public synchronized void forceDirectory(Path directory) {
        watcher.before("force", directory);
        long changes =
                pending.stream().filter(change -> change.inode().isPresent()).count();
        if (does("forceDirectory", directory, changes)) {
            pending.forEach(change -> change.on(sureNames));
            pending.clear();
        }
    }

    @Override
    public synchronized List<Path> list(Path directory) {
        return List.copyOf(names.keySet());
    }
}
