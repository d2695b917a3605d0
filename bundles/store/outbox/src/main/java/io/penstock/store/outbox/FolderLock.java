// SPDX-License-Identifier: Apache-2.0
package io.penstock.store.outbox;

import io.penstock.store.api.OutboxException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps a second process, or a second outbox of this one, out of a folder. The system frees it when the process ends. */
final class FolderLock implements AutoCloseable {

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws OutboxException.Broken {@code outbox.locked} */
    static FolderLock of(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve(Names.LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return new FolderLock(channel);
            }
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw locked(folder, e);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        channel.close();
        throw locked(folder, null);
    }

    private static OutboxException locked(Path folder, Exception e) {
        return new OutboxException.Broken(
                "outbox.locked",
                folder + " is in use by another gateway or outbox. Stop it, or set another folder.",
                e);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
