// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.security.keystore;

import io.penstock.kura.files.FileLayer;
import io.penstock.kura.security.keystore.HostKeystore.Place;
import io.penstock.kura.security.keystore.KeystoreFile.Opened;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.crypto.CryptoService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a keystore's file and its configured password together.
 *
 * <p>The CryptoService remembers the password that the file has, and before the file is sealed with another one, that
 * one too. The configuration learns it last. So after a power cut at any instant a remembered password opens the file.
 */
final class Opening {

    private static final Logger LOG = LoggerFactory.getLogger(Opening.class);
    private static final int PASSWORD_BITS = 160;

    private final FileLayer files;
    private final CryptoService crypto;
    private final SecureRandom random;

    Opening(FileLayer files, CryptoService crypto, SecureRandom random) {
        this.files = files;
        this.crypto = crypto;
        this.random = random;
    }

    /** @param chosen a password that the configuration must learn */
    record Result(Place place, Optional<char[]> chosen) {}

    /**
     * Makes the file where there is none, and seals it anew where the configuration asks for that. Where this fails the
     * keystore is tried again at each use: who reads the log may put the file right.
     */
    Result open(Settings settings) {
        var file = new KeystoreFile(files, settings.path());
        var lists = new RevocationLists(files, settings.lists());
        String name = settings.path().toString();
        List<char[]> passwords =
                List.of(settings.password(), crypto.getKeyStorePassword(name), crypto.getKeyStorePassword(next(name)));
        try {
            if (!file.exists()) {
                remember(name, settings.password());
                file.create(settings.password());
            }
            Opened opened = file.open(passwords);
            remember(name, opened.password());
            boolean asConfigured = Arrays.equals(opened.password(), settings.password());
            char[] wanted = settings.password();
            if (settings.randomize()) { // one that is not configured was chosen before a power cut
                wanted = asConfigured ? chosen() : opened.password();
            }
            if (!Arrays.equals(opened.password(), wanted)) {
                remember(next(name), wanted);
                file.reseal(opened, wanted);
                remember(name, wanted);
            }
            return new Result(
                    new Place(file, List.of(wanted), lists, settings.verify()),
                    settings.randomize() ? Optional.of(wanted) : Optional.empty());
        } catch (IOException | GeneralSecurityException | KuraException e) {
            LOG.error("keystore.not_ready: {}: {}", file, e.getMessage());
            return new Result(new Place(file, passwords, lists, settings.verify()), Optional.empty());
        }
    }

    private char[] chosen() {
        return new BigInteger(PASSWORD_BITS, random).toString(32).toCharArray();
    }

    private void remember(String name, char[] password) throws KuraException {
        if (!Arrays.equals(crypto.getKeyStorePassword(name), password)) {
            crypto.setKeyStorePassword(name, password);
        }
    }

    private static String next(String name) {
        return name + "#next";
    }
}
