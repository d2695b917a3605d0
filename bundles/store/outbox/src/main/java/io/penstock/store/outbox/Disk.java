// SPDX-License-Identifier: Apache-2.0
package io.penstock.store.outbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What the outbox asks of a file system, and no more. A test may record these calls, or let them fail.
 *
 * <p>Only what was forced is sure: bytes by {@link DiskFile#force}, names by {@link #forceDirectory}.
 */
public interface Disk {

    /** Makes the folder and those above it. */
    void createDirectories(Path directory) throws IOException;

    /** Opens for reading and writing; makes an empty file where there is none. */
    DiskFile open(Path file) throws IOException;

    /** Gives the file another name, in one step; what had that name before is gone. */
    void rename(Path from, Path to) throws IOException;

    /** No effect where there is no such file. */
    void delete(Path file) throws IOException;

    /** Makes the names in a folder durable: after making, renaming or deleting. */
    void forceDirectory(Path directory) throws IOException;

    /** The files of a folder, in no order. */
    List<Path> list(Path directory) throws IOException;
}
