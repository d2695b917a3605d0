// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.wire;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import io.penstock.inference.wire.procedure.Fitted;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was fitted for each asset, a file each: written aside, forced, renamed, its folder forced, so that a power cut
 * leaves the old one or the new one. A damaged file counts as none, and the log says so.
 */
final class CalibrationFiles {

    private static final Logger LOG = LoggerFactory.getLogger(CalibrationFiles.class);
    private static final Gson GSON = new Gson();

    private final Path folder;

    /** The file's content; the checksum is over kind, features and tensors. */
    private record Content(String asset, String kind, List<String> features, Map<String, double[]> tensors, long crc) {

        long checksum() {
            var crc32 = new CRC32C();
            crc32.update((asset + kind + features + GSON.toJson(new java.util.TreeMap<>(tensors)))
                    .getBytes(StandardCharsets.UTF_8));
            return crc32.getValue();
        }
    }

    CalibrationFiles(Path folder) {
        this.folder = folder;
    }

    Optional<Fitted> load(String asset, List<String> features) {
        Path file = file(asset);
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            Content content = GSON.fromJson(Files.readString(file), Content.class);
            if (content == null || content.tensors() == null || content.crc() != content.checksum()) {
                throw new IOException("its checksum does not fit");
            }
            return content.features().equals(features)
                    ? Optional.of(new Fitted(content.kind(), content.tensors()))
                    : Optional.empty();
        } catch (IOException | JsonParseException e) {
            LOG.warn("calibration of {} in {} cannot be used and is made anew: {}", asset, file, e.getMessage());
            return Optional.empty();
        }
    }

    void save(String asset, List<String> features, Fitted fitted) throws IOException {
        var draft = new Content(asset, fitted.kind(), features, fitted.tensors(), 0);
        var content = new Content(asset, fitted.kind(), features, fitted.tensors(), draft.checksum());
        Files.createDirectories(folder);
        Path file = file(asset);
        Path aside = file.resolveSibling(file.getFileName() + ".part");
        try (var out = FileChannel.open(
                aside, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(GSON.toJson(content));
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
        try (var directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true);
        }
    }

    private Path file(String asset) {
        var crc = new CRC32C();
        crc.update(asset.getBytes(StandardCharsets.UTF_8));
        return folder.resolve(
                asset.replaceAll("[^A-Za-z0-9_-]", "_") + "-" + Long.toHexString(crc.getValue()) + ".json");
    }
}
