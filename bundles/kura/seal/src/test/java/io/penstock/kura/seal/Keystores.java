// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.kura.KuraErrorCode;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.security.keystore.KeystoreService;

/** A keystore service over a JDK keystore of any type, with what a seal asks of it. */
final class Keystores {

    private static final KeyStore.PasswordProtection PASSWORD =
            new KeyStore.PasswordProtection("changeit".toCharArray());

    private final KeyStore store;
    private int asked;

    /** @param type {@code PKCS12}, or {@code JKS}, which holds no secret keys */
    Keystores(String type) throws Exception {
        store = KeyStore.getInstance(type);
        store.load(null, PASSWORD.getPassword());
    }

    KeyStore store() {
        return store;
    }

    int asked() {
        return asked;
    }

    Keys keys() {
        return new Keys(entries(), new SecureRandom());
    }

    KeystoreEntries entries() {
        return new KeystoreEntries(Optional.of(service()), new SecureRandom());
    }

    KeystoreService service() {
        return (KeystoreService) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {KeystoreService.class}, (proxy, method, arguments) -> {
                    asked++;
                    return switch (method.getName()) {
                        case "getEntry" -> entry((String) arguments[0]);
                        case "setEntry" -> set((String) arguments[0], (KeyStore.Entry) arguments[1]);
                        case "getEntries" -> all();
                        case "createKeyPair" -> pair((String) arguments[0], (String) arguments[1], (int) arguments[2]);
                        default -> throw new UnsupportedOperationException(method.getName());
                    };
                });
    }

    private KeyStore.Entry entry(String alias) throws Exception {
        return store.getEntry(alias, store.isKeyEntry(alias) ? PASSWORD : null);
    }

    private Map<String, KeyStore.Entry> all() throws Exception {
        var all = new HashMap<String, KeyStore.Entry>();
        for (String alias : Collections.list(store.aliases())) {
            all.put(alias, entry(alias));
        }
        return all;
    }

    private Object set(String alias, KeyStore.Entry entry) throws Exception {
        try {
            store.setEntry(alias, entry, PASSWORD);
            return entry;
        } catch (Exception e) {
            throw new KuraException(KuraErrorCode.BAD_REQUEST, e, "Failed to set the entry " + alias);
        }
    }

    /** By keytool: the JDK has no API that signs a certificate. */
    Object pair(String alias, String algorithm, int bits) throws Exception {
        Path file = Files.createTempFile("pair", ".p12");
        Files.delete(file);
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        "changeit",
                        "-alias",
                        alias,
                        "-keyalg",
                        algorithm,
                        "-keysize",
                        Integer.toString(bits),
                        "-dname",
                        "CN=" + alias)
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(keytool.waitFor()).as(said).isZero();
        KeyStore made = KeyStore.getInstance(file.toFile(), PASSWORD.getPassword());
        Files.delete(file);
        return set(alias, made.getEntry(alias, PASSWORD));
    }
}
