// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.security.keystore;

import java.nio.file.Path;
import java.util.Arrays;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.crypto.CryptoService;

/**
 * A keystore's configuration with its password in clear.
 *
 * @param path absolute
 * @param password clear
 */
record Settings(Path path, Path lists, char[] password, boolean randomize, boolean verify) {

    static Settings of(KeystoreConfig config, Path data, CryptoService crypto) {
        String given = config.keystore_path();
        if (given == null || given.isBlank()) {
            throw new IllegalArgumentException("keystore.path: a file is needed, and none was given.");
        }
        Path path = data.resolve(given.strip()).normalize();
        String lists = config.crl_store_path();
        return new Settings(
                path,
                lists == null || lists.isBlank()
                        ? path.resolveSibling(path.getFileName() + ".crl")
                        : data.resolve(lists.strip()).normalize(),
                clear(config.keystore_password() == null ? "" : config.keystore_password(), crypto),
                config.randomize_password(),
                config.verify_crl());
    }

    /** What is not sealed is the default of the metatype, or was put into ConfigAdmin by hand. */
    private static char[] clear(String password, CryptoService crypto) {
        try {
            return crypto.decryptAes(password.toCharArray());
        } catch (KuraException e) {
            return password.toCharArray();
        }
    }

    /** Whether nothing that a user of the keystore sees differs. */
    boolean isSamePlace(Settings other) {
        return path.equals(other.path) && lists.equals(other.lists) && verify == other.verify;
    }

    /** Whether nothing differs at all. */
    boolean isSame(Settings other) {
        return isSamePlace(other) && randomize == other.randomize && Arrays.equals(password, other.password);
    }
}
