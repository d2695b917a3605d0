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
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32C;
import org.osgi.framework.BundleContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file for each asset: written aside, forced, renamed, its folder forced, so that a power cut leaves the old one or
 * the new one. A damaged file counts as none, and the log says so.
 */
final class CalibrationFiles implements Calibrations {

    private static final Logger LOG = LoggerFactory.getLogger(CalibrationFiles.class);
    private static final Gson GSON = new Gson();

    private final Path folder;

    /** The file's content; the checksum is over its JSON with a checksum of 0. */
    private record Content(
            String asset,
            int generation,
            String format,
            List<String> features,
            Map<String, double[]> tensors,
            String rule,
            String judge,
            long crc) {

        Content with(long checksum) {
            return new Content(asset, generation, format, features, tensors, rule, judge, checksum);
        }

        boolean whole() {
            return asset != null
                    && format != null
                    && features != null
                    && tensors != null
                    && rule != null
                    && judge != null
                    && crc == checksum();
        }

        long checksum() {
            var sum = new CRC32C();
            sum.update(GSON.toJson(
                            new Content(asset, generation, format, features, new TreeMap<>(tensors), rule, judge, 0))
                    .getBytes(StandardCharsets.UTF_8));
            return sum.getValue();
        }
    }

    CalibrationFiles(Path folder) {
        this.folder = folder;
    }

    /**
     * The files of a component: {@code calibration/<pid>} in the gateway's data folder, which is the framework or system
     * property {@code penstock.data.dir}, on Kura {@code kura.data}, else the bundle's own storage.
     */
    static CalibrationFiles of(BundleContext context, String pid) {
        String ours = context.getProperty("penstock.data.dir");
        String kuras = context.getProperty("kura.data");
        Path data = ours != null
                ? Path.of(ours)
                : kuras != null
                        ? Path.of(kuras, "penstock")
                        : context.getDataFile("").toPath();
        return new CalibrationFiles(data.resolve("calibration").resolve(name(pid)));
    }

    @Override
    public Optional<Kept> load(String asset, int generation) {
        Path file = file(asset);
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            Content content = GSON.fromJson(Files.readString(file), Content.class);
            if (content == null || !content.whole() || !content.asset().equals(asset)) {
                throw new IOException("its checksum does not fit");
            }
            return Optional.of(content)
                    .filter(c -> c.generation() == generation)
                    .map(CalibrationFiles::kept);
        } catch (IOException | JsonParseException | IllegalArgumentException e) {
            LOG.warn("calibration of {} in {} cannot be used and is made anew: {}", asset, file, e.getMessage());
            return Optional.empty();
        }
    }

    @Override
    public void save(String asset, int generation, Kept kept) throws IOException {
        Fitted fitted = kept.fitted();
        var draft = new Content(
                asset,
                generation,
                fitted.format(),
                fitted.features(),
                new TreeMap<>(fitted.tensors()),
                kept.rule(),
                Base64.getEncoder().encodeToString(kept.judge()),
                0);
        Files.createDirectories(folder);
        Path file = file(asset);
        Path aside = file.resolveSibling(file.getFileName() + ".part");
        try (var out = FileChannel.open(
                aside, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(GSON.toJson(draft.with(draft.checksum())));
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

    private static Kept kept(Content content) {
        return new Kept(
                new Fitted(content.format(), content.features(), content.tensors()),
                content.rule(),
                Base64.getDecoder().decode(content.judge()));
    }

    private Path file(String asset) {
        return folder.resolve(name(asset) + ".json");
    }

    /** A file name for any text: what may stand in one, and a checksum that tells two such texts apart. */
    private static String name(String text) {
        var sum = new CRC32C();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        String readable = text.replaceAll("[^A-Za-z0-9_-]", "_");
        return readable.substring(0, Math.min(80, readable.length())) + "-" + Long.toHexString(sum.getValue());
    }
}
