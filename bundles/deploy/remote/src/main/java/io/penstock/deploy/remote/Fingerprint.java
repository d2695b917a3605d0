// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.remote;

import io.penstock.cloud.request.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a file's hash has to be: {@code SHA256:<hex>}, as Kapua sends it.
 *
 * @param algorithm as Java calls it
 * @param hex in lower case
 */
record Fingerprint(String algorithm, String hex) {

    private static final Map<String, String> ALGORITHMS =
            Map.of("MD5", "MD5", "SHA1", "SHA-1", "SHA256", "SHA-256", "SHA384", "SHA-384", "SHA512", "SHA-512");

    static Optional<Fingerprint> of(String text) throws Refusal {
        if (text.isBlank()) {
            return Optional.empty();
        }
        int colon = text.indexOf(':');
        String name = colon < 0 ? "" : text.substring(0, colon).replace("-", "").toUpperCase(Locale.ROOT);
        if (!ALGORITHMS.containsKey(name)) {
            throw Refusal.bad(
                    "deploy.hash_algorithm",
                    "The hash is not of the form SHA256:<hex>; MD5, SHA1, SHA256, SHA384 and SHA512 are known.");
        }
        String hex = text.substring(colon + 1).strip().toLowerCase(Locale.ROOT);
        if (!hex.matches("[0-9a-f]{1,128}")) {
            throw Refusal.bad("deploy.hash_form", "What follows " + name + ": is no hash in hex. Correct it.");
        }
        return Optional.of(new Fingerprint(ALGORITHMS.get(name), hex));
    }

    /** In hex. */
    static String sha256(byte[] content) {
        return HexFormat.of().formatHex(new Fingerprint("SHA-256", "").digest().digest(content));
    }

    boolean fits(Path file) throws IOException {
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest())) {
            in.transferTo(OutputStream.nullOutputStream());
            MessageDigest digest = ((DigestInputStream) in).getMessageDigest();
            return MessageDigest.isEqual(
                    HexFormat.of().formatHex(digest.digest()).getBytes(), hex.getBytes());
        }
    }

    private MessageDigest digest() {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JVM has them
        }
    }
}
