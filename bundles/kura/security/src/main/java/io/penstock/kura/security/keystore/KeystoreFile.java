// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.security.keystore;

import io.penstock.kura.files.DurableFile;
import io.penstock.kura.files.FileLayer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Collections;
import java.util.List;

/**
 * A keystore file, PKCS #12 where it is made here, and replaced whole at each change. A JKS file is read, and stays
 * one.
 */
final class KeystoreFile {

    private static final String TYPE = "PKCS12";

    private final FileLayer files;
    private final Path path;

    KeystoreFile(FileLayer files, Path path) {
        this.files = files;
        this.path = path;
    }

    /** A keystore with the password that opened it. */
    record Opened(KeyStore store, char[] password) {

        KeyStore.ProtectionParameter protection() {
            return new KeyStore.PasswordProtection(password);
        }
    }

    boolean exists() {
        return files.exists(path);
    }

    void create(char[] password) throws IOException, GeneralSecurityException {
        KeyStore empty = KeyStore.getInstance(TYPE);
        empty.load(null, password);
        save(new Opened(empty, password));
    }

    /** Tries the passwords in their order. */
    Opened open(List<char[]> passwords) throws IOException, GeneralSecurityException {
        byte[] content = files.read(path);
        IOException last = new IOException("no password was given");
        for (char[] password : passwords) {
            try {
                KeyStore store = KeyStore.getInstance(TYPE);
                store.load(new ByteArrayInputStream(content), password);
                return new Opened(store, password);
            } catch (IOException e) {
                last = e;
            }
        }
        throw new IOException(
                "keystore.not_opened: " + path + " is no keystore, or has another password: " + last.getMessage()
                        + ". Set keystore.password, or put back the file.",
                last);
    }

    void save(Opened keystore) throws IOException, GeneralSecurityException {
        var out = new ByteArrayOutputStream();
        keystore.store().store(out, keystore.password());
        new DurableFile(files, path).replace(out.toByteArray());
    }

    /** Saves it, and every key in it, under another password. */
    Opened reseal(Opened keystore, char[] password) throws IOException, GeneralSecurityException {
        KeyStore store = keystore.store();
        var resealed = new Opened(store, password);
        for (String alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias)) {
                store.setEntry(alias, store.getEntry(alias, keystore.protection()), resealed.protection());
            }
        }
        save(resealed);
        return resealed;
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
