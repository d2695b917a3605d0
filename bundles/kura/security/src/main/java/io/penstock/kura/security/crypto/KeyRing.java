// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.security.crypto;

import io.penstock.kura.files.DurableFile;
import io.penstock.kura.files.FileLayer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The gateway's keys: the first of the file seals, all of them open, so that a key can be replaced while what the one
 * before it sealed stays readable.
 *
 * <p>The file has a key of 32 bytes in Base64 on each line. A key's id is the first four bytes of its SHA-256.
 */
final class KeyRing {

    private static final int BYTES = 32;

    private final Map<String, SecretKey> keys;

    private KeyRing(Map<String, SecretKey> keys) {
        this.keys = keys;
    }

    /**
     * Reads the file; makes it, with one key, where there is none.
     *
     * @throws IOException where it can't be read, or is no such file: a new key would lose every secret that the old
     *     one sealed
     */
    static KeyRing open(FileLayer files, Path file, SecureRandom random) throws IOException {
        if (!files.exists(file)) {
            var key = new byte[BYTES];
            random.nextBytes(key);
            String line = Base64.getEncoder().encodeToString(key) + "\n";
            new DurableFile(files, file).replace(line.getBytes(StandardCharsets.US_ASCII));
        }
        var keys = new LinkedHashMap<String, SecretKey>();
        for (String line : new String(files.read(file), StandardCharsets.US_ASCII).split("\n")) {
            if (!line.isBlank()) {
                byte[] key = key(file, line.strip());
                keys.put(id(key), new SecretKeySpec(key, "AES"));
            }
        }
        if (keys.isEmpty()) {
            throw broken(file);
        }
        return new KeyRing(keys);
    }

    /** The id of the key that seals. */
    String current() {
        return keys.keySet().iterator().next();
    }

    Optional<SecretKey> key(String id) {
        return Optional.ofNullable(keys.get(id));
    }

    private static byte[] key(Path file, String line) throws IOException {
        try {
            byte[] key = Base64.getDecoder().decode(line);
            if (key.length == BYTES) {
                return key;
            }
        } catch (IllegalArgumentException e) {
            throw broken(file);
        }
        throw broken(file);
    }

    private static IOException broken(Path file) {
        return new IOException("crypto.key_file: " + file
                + " does not hold keys of 32 bytes in Base64, one a line. Put back the file from the backup of this"
                + " gateway; without it the passwords in its configuration are lost. To start over, delete it.");
    }

    private static String id(byte[] key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key);
            return HexFormat.of().formatHex(hash, 0, 4);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
