// SPDX-License-Identifier: Apache-2.0
package io.penstock.store.outbox;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The file system below. */
final class RealDisk implements Disk {

    @Override
    public void createDirectories(Path directory) throws IOException {
        Files.createDirectories(directory);
    }

    @Override
    public DiskFile open(Path file) throws IOException {
        return new Opened(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
    }

    @Override
    public void forceDirectory(Path directory) throws IOException {
        try (DiskFile opened = new Opened(directory, StandardOpenOption.READ)) {
            opened.force();
        }
    }

    @Override
    public List<Path> list(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        }
    }

    /**
     * An open file. The JDK closes a channel when a thread that uses it is interrupted; here the file is then opened
     * again, and the interrupt kept for whoever wants it: every operation names its offset and may be repeated.
     */
    private static final class Opened implements DiskFile {

        private interface Operation<T> {
            T on(FileChannel channel) throws IOException;
        }

        private final Path file;
        private final OpenOption[] again;
        private FileChannel channel;

        Opened(Path file, OpenOption... options) throws IOException {
            this.file = file;
            this.again = Stream.of(options)
                    .filter(option -> option != StandardOpenOption.CREATE)
                    .toArray(OpenOption[]::new);
            this.channel = FileChannel.open(file, options);
        }

        @Override
        public long size() throws IOException {
            return undisturbed(FileChannel::size);
        }

        @Override
        public int read(ByteBuffer into, long offset) throws IOException {
            return undisturbed(open -> open.read(into, offset));
        }

        @Override
        public void write(ByteBuffer from, long offset) throws IOException {
            int begin = from.position();
            undisturbed(open -> {
                from.position(begin);
                long at = offset;
                while (from.hasRemaining()) {
                    at += open.write(from, at);
                }
                return at;
            });
        }

        @Override
        public void truncate(long size) throws IOException {
            undisturbed(open -> open.truncate(size));
        }

        @Override
        public void force() throws IOException {
            undisturbed(open -> {
                open.force(false);
                return open;
            });
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }

        private <T> T undisturbed(Operation<T> operation) throws IOException {
            boolean interrupted = false;
            try {
                while (true) {
                    try {
                        interrupted |= Thread.interrupted();
                        return operation.on(channel);
                    } catch (ClosedByInterruptException e) {
                        interrupted |= Thread.interrupted();
                        channel = FileChannel.open(file, again);
                    }
                }
            } catch (IOException e) {
                throw sorted(e);
            } finally {
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
            }
        }

        /** ENOSPC and EDQUOT have no exception of their own; their texts come from strerror. */
        private static IOException sorted(IOException e) {
            String text = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
            return text.contains("no space left") || text.contains("quota exceeded") ? new DiskFullException(e) : e;
        }
    }
}
