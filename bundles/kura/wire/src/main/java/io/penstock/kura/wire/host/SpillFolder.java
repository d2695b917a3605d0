// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.host;

import io.penstock.kura.wire.seam.EdgeKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where edges spill to: a file per edge, named after it. What a process that was killed left behind is deleted. */
final class SpillFolder {

    private static final Logger LOG = LoggerFactory.getLogger(SpillFolder.class);
    private static final String SUFFIX = ".spill";

    private final Path folder;

    SpillFolder(Path folder) {
        this.folder = folder;
    }

    Path file(EdgeKey key) {
        String name = key.emitter() + "-" + key.emitterPort() + "-" + key.receiver() + "-" + key.receiverPort();
        String plain = name.replaceAll("[^A-Za-z0-9.-]", "_");
        return folder.resolve(
                plain.substring(0, Math.min(plain.length(), 100)) + "-" + Integer.toHexString(key.hashCode()) + SUFFIX);
    }

    void clean() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> left = files.filter(f -> f.toString().endsWith(SUFFIX)).toList();
            for (Path file : left) {
                LOG.warn(
                        "seam.spill_left: {} with {} bytes of records that waited when the gateway was killed is deleted",
                        file,
                        Files.size(file));
                Files.delete(file);
            }
        } catch (IOException e) {
            LOG.warn("seam.spill_left: {} cannot be cleaned. Look at its rights.", folder, e);
        }
    }
}
