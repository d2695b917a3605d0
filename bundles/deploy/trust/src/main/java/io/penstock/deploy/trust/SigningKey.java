// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.trust;

import io.penstock.deploy.api.DeployException;
import io.penstock.deploy.api.Unit;
import io.penstock.deploy.trust.manifest.Detached;
import io.penstock.deploy.trust.manifest.SetManifest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECKey;
import java.security.interfaces.RSAKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * The key of a signer, with its certificates.
 *
 * @param chain the key's certificate first
 */
public record SigningKey(PrivateKey key, List<X509Certificate> chain) {

    public SigningKey {
        chain = List.copyOf(chain);
    }

    /**
     * The one key of a PKCS #12 file.
     *
     * @throws DeployException {@code trust.key_file}
     */
    public static SigningKey read(Path file, char[] password) {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            List<String> keys = Collections.list(store.aliases()).stream()
                    .filter(alias -> isKey(store, alias))
                    .toList();
            if (keys.size() != 1) {
                throw new DeployException(
                        "trust.key_file",
                        file + " has " + keys.size() + " keys, not one. Give the file with the signing key alone.");
            }
            Stream<X509Certificate> chain =
                    Arrays.stream(store.getCertificateChain(keys.get(0))).map(X509Certificate.class::cast);
            return new SigningKey((PrivateKey) store.getKey(keys.get(0), password), chain.toList());
        } catch (NoSuchFileException e) {
            throw new DeployException("trust.key_file", file + " is not there. Give the file with the signing key.", e);
        } catch (IOException | GeneralSecurityException e) { // an IOException is a wrong password, too
            throw new DeployException(
                    "trust.key_file", file + " can't be opened: " + e.getMessage() + ". Check its password.", e);
        }
    }

    private static boolean isKey(KeyStore store, String alias) {
        try {
            return store.isKeyEntry(alias);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // the store was loaded
        }
    }

    /** Says of a unit what a manifest says. */
    public static SetManifest describe(
            Unit unit, String name, String version, long securityVersion, Instant created, Instant expires) {
        List<SetManifest.Item> items = unit.items().stream()
                .map(item -> new SetManifest.Item(
                        item.path(), item.symbolicName(), item.version(), item.sha256(), item.size(), item.role()))
                .toList();
        return new SetManifest(name, version, securityVersion, created, expires, items);
    }

    /** Signs the exact bytes. */
    public Detached sign(byte[] manifest) {
        String algorithm = key instanceof ECKey ? "SHA256withECDSA" : key instanceof RSAKey ? "SHA256withRSA" : "EdDSA";
        try {
            return Detached.sign(manifest, algorithm, key, chain);
        } catch (GeneralSecurityException e) {
            throw new DeployException(
                    "trust.key_file", "The key can't sign: " + e.getMessage() + ". Use another key.", e);
        }
    }
}
