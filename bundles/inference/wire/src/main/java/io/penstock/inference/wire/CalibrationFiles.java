// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.wire;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import io.penstock.inference.wire.procedure.Fitted;
import io.penstock.kura.files.Disk;
import io.penstock.kura.files.DurableFile;
import io.penstock.kura.files.FileLayer;
import io.penstock.kura.seal.SealException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32C;
import org.eclipse.kura.system.SystemService;
import org.osgi.framework.BundleContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file for each asset, which a power cut leaves as the old one or the new one. A damaged file counts as none, and the
 * log says so; one whose key is missing does not: it is left alone. Any thread.
 */
final class CalibrationFiles implements Calibrations {

    private static final Logger LOG = LoggerFactory.getLogger(CalibrationFiles.class);
    private static final String SUFFIX = ".json";
    private static final Gson GSON = new Gson();

    private final FileLayer layer;
    private final Path folder;
    private volatile Sealing sealing = Sealing.none();

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

    CalibrationFiles(FileLayer layer, Path folder) {
        this.layer = layer;
        this.folder = folder;
    }

    /**
     * The files of a component: {@code calibration/<pid>} in the gateway's data folder, which is the framework or system
     * property {@code penstock.data.dir}, on Kura the folder {@code penstock} in Kura's.
     */
    static CalibrationFiles of(BundleContext context, SystemService system, String pid) {
        Path data = Optional.ofNullable(context.getProperty("penstock.data.dir"))
                .map(Path::of)
                .orElseGet(() -> Path.of(system.getKuraDataDirectory(), "penstock"));
        return new CalibrationFiles(new Disk(), data.resolve("calibration").resolve(name(pid)));
    }

    @Override
    public Optional<Kept> load(String asset, int generation) {
        Path file = file(asset);
        try {
            if (!layer.exists(file)) {
                return Optional.empty();
            }
            byte[] json = sealing.open(layer.read(file), bound(file));
            Content content = GSON.fromJson(new String(json, StandardCharsets.UTF_8), Content.class);
            if (content == null || !content.whole() || !content.asset().equals(asset)) {
                throw new IOException("its checksum does not fit");
            }
            return Optional.of(content)
                    .filter(c -> c.generation() == generation)
                    .map(CalibrationFiles::kept);
        } catch (SealException.KeyMissing | SealException.KeyWrong e) {
            throw new UncheckedIOException(new KeyException(file.toString(), e));
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
        byte[] json = GSON.toJson(draft.with(draft.checksum())).getBytes(StandardCharsets.UTF_8);
        Path file = file(asset);
        synchronized (this) { // not while it is resealed
            new DurableFile(layer, file).replace(sealing.seal(json, bound(file)));
        }
    }

    /**
     * From now on seals otherwise, and seals anew what is there. Until each file has its successor it stays readable with
     * its old key, so this may be cut off anywhere and done again.
     *
     * @throws KeyException before anything was touched
     */
    void seal(Sealing otherwise) throws IOException {
        List<Path> files = layer.list(folder).stream()
                .filter(name -> name.endsWith(SUFFIX))
                .map(folder::resolve)
                .toList();
        for (Path file : files) {
            otherwise.check(layer.read(file), file);
        }
        otherwise.key(); // not before: a lost key must not be made anew
        sealing = otherwise;
        for (Path file : files) {
            reseal(file);
        }
    }

    /** Whether that key, or none, seals already. */
    boolean isSealedAs(String alias) {
        return sealing.alias().equals(alias);
    }

    private synchronized void reseal(Path file) {
        try {
            byte[] content = layer.read(file);
            if (!sealing.isCurrent(content)) {
                new DurableFile(layer, file).replace(sealing.seal(sealing.open(content, bound(file)), bound(file)));
            }
        } catch (IOException e) {
            LOG.warn("{} stays as it is, sealed with its old key or not at all: {}", file, e.getMessage());
        }
    }

    /** A file that was moved from another asset or stage does not open. */
    private byte[] bound(Path file) {
        return (folder.getFileName() + "/" + file.getFileName()).getBytes(StandardCharsets.UTF_8);
    }

    private static Kept kept(Content content) {
        return new Kept(
                new Fitted(content.format(), content.features(), content.tensors()),
                content.rule(),
                Base64.getDecoder().decode(content.judge()));
    }

    private Path file(String asset) {
        return folder.resolve(name(asset) + SUFFIX);
    }

    /** A file name for any text: what may stand in one, and a checksum that tells two such texts apart. */
    private static String name(String text) {
        var sum = new CRC32C();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        String readable = text.replaceAll("[^A-Za-z0-9_-]", "_");
        return readable.substring(0, Math.min(80, readable.length())) + "-" + Long.toHexString(sum.getValue());
    }
}
