// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.configuration;

import io.penstock.kura.files.DurableFile;
import io.penstock.kura.files.FileLayer;
import io.penstock.kura.marshal.ConfigurationsXml;
import io.penstock.kura.marshal.FormatException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.configuration.ComponentConfiguration;
import org.eclipse.kura.crypto.CryptoService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder of snapshots: {@code snapshot_[id].xml}, each a whole configuration in Kura's XML.
 *
 * <p>An id is the time in milliseconds, and always greater than the ids before it, whatever the clock says. A Kura
 * gateway encrypts the whole file; such a file is read too. Not safe for threads: the caller has the lock.
 */
final class Snapshots {

    private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);
    private static final Pattern NAME = Pattern.compile("snapshot_([0-9]{1,18})\\.xml");
    private static final long SEED = 0;

    private final FileLayer files;
    private final Path folder;
    private final int keep;
    private final LongSupplier clock;
    private final CryptoService crypto;
    private final ConfigurationsXml format = new ConfigurationsXml();

    Snapshots(FileLayer files, Path folder, int keep, LongSupplier clock, CryptoService crypto) {
        this.files = files;
        this.folder = folder;
        this.keep = Math.max(2, keep);
        this.clock = clock;
        this.crypto = crypto;
    }

    NavigableSet<Long> ids() throws IOException {
        var ids = new TreeSet<Long>();
        for (String name : files.list(folder)) {
            Matcher matcher = NAME.matcher(name);
            if (matcher.matches()) {
                ids.add(Long.valueOf(matcher.group(1)));
            }
        }
        return ids;
    }

    boolean has(long id) {
        return files.exists(file(id));
    }

    List<ComponentConfiguration> load(long id) throws IOException, FormatException {
        return parse(files.read(file(id)));
    }

    /** Reads a snapshot that lies elsewhere. */
    List<ComponentConfiguration> loadSeed(Path seed) throws IOException, FormatException {
        return parse(files.read(seed));
    }

    /** Writes the first snapshot, which is never deleted. */
    void saveSeed(List<? extends ComponentConfiguration> configurations) throws IOException, FormatException {
        write(SEED, configurations);
    }

    /** Writes a snapshot, deletes the oldest beyond those to keep, and gives the new one's id. */
    long save(List<? extends ComponentConfiguration> configurations) throws IOException, FormatException {
        NavigableSet<Long> ids = ids();
        long id = Math.max(clock.getAsLong(), ids.isEmpty() ? 1 : ids.last() + 1);
        write(id, configurations);
        prune();
        return id;
    }

    private void write(long id, List<? extends ComponentConfiguration> configurations)
            throws IOException, FormatException {
        byte[] content = format.write(configurations).getBytes(StandardCharsets.UTF_8);
        new DurableFile(files, file(id)).replace(content);
    }

    private void prune() throws IOException {
        NavigableSet<Long> ids = ids();
        for (Long id : List.copyOf(ids)) {
            if (ids.size() > keep && id != SEED && !id.equals(ids.last())) {
                try {
                    files.delete(file(id));
                    ids.remove(id);
                } catch (IOException e) {
                    LOG.warn("snapshot.not_deleted: {} stays: {}", file(id), e.toString());
                }
            }
        }
    }

    private List<ComponentConfiguration> parse(byte[] content) throws FormatException {
        String text = new String(content, StandardCharsets.UTF_8).strip();
        if (text.isEmpty()) {
            throw new FormatException("snapshot.empty", "The file is empty.");
        }
        return format.read(text.startsWith("<") || text.startsWith("\uFEFF") ? text : decrypted(text));
    }

    private String decrypted(String text) throws FormatException {
        try {
            return String.valueOf(crypto.decryptAes(text.toCharArray()));
        } catch (KuraException e) {
            throw new FormatException(
                    "snapshot.encrypted",
                    "The file is not XML, and no key of this gateway opens it. Take the snapshot in the other gateway's"
                            + " console instead, which gives XML.",
                    e);
        }
    }

    private Path file(long id) {
        return folder.resolve("snapshot_" + id + ".xml");
    }
}
