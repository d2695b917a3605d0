// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.swap;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Properties;

/**
 * The folder of bundles that took the place of the distribution's, and the list that the launcher reads at a start.
 *
 * <p>A file is written aside, forced, renamed, and its folder forced, so that a power cut leaves the old list or the
 * new one.
 */
final class Kept {

    private final Path folder;

    Kept(Path folder) {
        this.folder = folder;
    }

    /** Copies the candidate's file into the folder. */
    Path keep(Candidate candidate) throws IOException {
        Files.createDirectories(folder);
        Path target = folder.resolve(candidate.fileName());
        Path aside = folder.resolve(candidate.fileName() + ".part");
        Files.copy(candidate.jar(), aside, StandardCopyOption.REPLACE_EXISTING);
        force(aside);
        Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
        force(folder);
        return target;
    }

    /** From the next start on, the file stands in the place of the distribution's bundle of that name. */
    void replace(Candidate candidate) throws IOException {
        Path list = folder.resolve("replaced.properties");
        var replaced = new Properties();
        if (Files.exists(list)) {
            try (Reader in = Files.newBufferedReader(list)) {
                replaced.load(in);
            }
        }
        Object old = replaced.setProperty(candidate.symbolicName(), candidate.fileName());
        var text = new StringWriter();
        replaced.store(text, null);
        Path aside = folder.resolve("replaced.properties.part");
        try (var out = FileChannel.open(
                aside, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(text.toString());
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
        Files.move(aside, list, StandardCopyOption.ATOMIC_MOVE);
        force(folder);
        if (old instanceof String name && !name.equals(candidate.fileName())) {
            Files.deleteIfExists(folder.resolve(name));
        }
    }

    private static void force(Path path) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
