// SPDX-License-Identifier: Apache-2.0
package io.penstock.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/** Passwords of key files, in a file that only its owner may read. */
final class KeyPassword {

    static final String FILE = "password";

    private static final int BYTES = 16;

    private KeyPassword() {}

    static Path make(Path folder) throws IOException {
        var random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        Path file = folder.resolve(FILE);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(file, HexFormat.of().formatHex(random));
    }

    /** From the given file, or the one beside the key. */
    static char[] of(Path key, Optional<Path> given) throws IOException {
        Path file = given.orElse(key.resolveSibling(FILE));
        if (!Files.isRegularFile(file)) {
            throw new LaunchException(
                    "keys.no_password",
                    file + " is not there. Name the file with the password of " + key + " by --password-file.");
        }
        return Files.readString(file).strip().toCharArray();
    }
}
