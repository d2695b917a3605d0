// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * The steps that a durable file is made of, one method each, so that a test can record them, leave one out, and show
 * what a power cut between two of them would leave.
 */
public interface FileLayer {

    /** Names of the files in a folder; none where there is no folder. */
    List<String> list(Path folder) throws IOException;

    byte[] read(Path file) throws IOException;

    /** For a file that is too long to be held in memory; whoever opens it closes it. */
    default InputStream open(Path file) throws IOException {
        return new ByteArrayInputStream(read(file));
    }

    boolean exists(Path file);

    void createFolders(Path folder) throws IOException;

    /** Creates a file that only its owner may read, or empties it, and writes it. Not durable before {@link #force}. */
    void write(Path file, byte[] content) throws IOException;

    /** Writes at the end of a file, which is created where it is not there. Not durable before {@link #force}. */
    default void append(Path file, byte[] content) throws IOException {
        byte[] before = exists(file) ? read(file) : new byte[0];
        byte[] whole = Arrays.copyOf(before, before.length + content.length);
        System.arraycopy(content, 0, whole, before.length, content.length);
        write(file, whole);
    }

    void force(Path file) throws IOException;

    /** Replaces {@code to} in one step. Not durable before {@link #forceFolder}. */
    void rename(Path from, Path to) throws IOException;

    void forceFolder(Path folder) throws IOException;

    void delete(Path file) throws IOException;
}
