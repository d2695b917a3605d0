// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Where libraries are unpacked to. A file has its name only when it is whole and on disk, so that after a power cut the
 * next start finds the whole library or none.
 *
 * @param path of the folder; made when it is needed
 */
record Folder(Path path) {

    /** Unpacks a library, unless one of that name and size is there. */
    void unpack(String name, URL library) throws IOException {
        Path target = path.resolve(name);
        URLConnection connection = library.openConnection();
        try (InputStream in = connection.getInputStream()) {
            if (Files.exists(target) && Files.size(target) == connection.getContentLengthLong()) {
                return;
            }
            Files.createDirectories(path);
            Path aside = path.resolve(name + ".part");
            Files.copy(in, aside, StandardCopyOption.REPLACE_EXISTING);
            try (var file = FileChannel.open(aside, StandardOpenOption.WRITE)) {
                file.force(true);
            }
            Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
