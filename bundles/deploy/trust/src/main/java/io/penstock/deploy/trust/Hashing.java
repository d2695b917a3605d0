// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.trust;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of files, in lower-case hex. */
final class Hashing {

    private static final int BLOCK = 1 << 16;

    private Hashing() {}

    static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return copy(in, OutputStream.nullOutputStream(), Long.MAX_VALUE);
        }
    }

    /** The hash of what was copied; throws where that is longer than a limit. */
    static String copy(InputStream in, OutputStream out, long limit) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            var block = new byte[BLOCK];
            long copied = 0;
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                copied += read;
                if (copied > limit) {
                    throw new IOException("longer than " + limit + " bytes");
                }
                digest.update(block, 0, read);
                out.write(block, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
