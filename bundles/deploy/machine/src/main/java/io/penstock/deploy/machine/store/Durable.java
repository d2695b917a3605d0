// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.machine.store;

import io.penstock.kura.files.DurableFile;
import io.penstock.kura.files.FileLayer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Files that are there whole or not at all, and leave no part behind where there is no room. */
final class Durable {

    private static final int CHUNK = 1 << 20;

    private final FileLayer layer;
    private final Map<Path, Object> owed = new ConcurrentHashMap<>();

    Durable(FileLayer layer) {
        this.layer = layer;
    }

    void write(Path file, Object value) throws IOException {
        try {
            new DurableFile(layer, file).replace(Json.bytes(value));
            owed.remove(file);
        } catch (IOException e) {
            throw tidied(part(file), e);
        }
    }

    /** Writes what has happened and cannot be taken back; where there is no room it is kept, and {@link #pay} writes it. */
    void writeOrOwe(Path file, Object value) {
        try {
            write(file, value);
        } catch (IOException e) {
            owed.put(file, value);
        }
    }

    <T> Optional<T> owed(Path file, Class<T> type) {
        return Optional.ofNullable(owed.get(file)).map(type::cast);
    }

    /** Writes what could not be written before. */
    void pay() {
        Map.copyOf(owed).forEach(this::writeOrOwe);
    }

    boolean owes() {
        return !owed.isEmpty();
    }

    /** Copies a stream and gives its hash. */
    String copy(InputStream in, Path file) throws IOException {
        Path part = part(file);
        layer.createFolders(file.getParent());
        layer.delete(part);
        try {
            MessageDigest digest = sha256();
            layer.write(part, new byte[0]);
            for (byte[] chunk = in.readNBytes(CHUNK); chunk.length > 0; chunk = in.readNBytes(CHUNK)) {
                digest.update(chunk);
                layer.append(part, chunk);
            }
            layer.force(part);
            layer.rename(part, file);
            layer.forceFolder(file.getParent());
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw tidied(part, e);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }

    private static Path part(Path file) {
        return file.resolveSibling(file.getFileName() + ".part");
    }

    private IOException tidied(Path part, IOException why) {
        try {
            layer.delete(part);
        } catch (IOException e) {
            why.addSuppressed(e);
        }
        return why;
    }
}
