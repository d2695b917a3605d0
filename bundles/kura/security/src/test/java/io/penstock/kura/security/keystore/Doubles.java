// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.security.keystore;

import io.penstock.kura.files.Disk;
import io.penstock.kura.files.FileLayer;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.kura.KuraErrorCode;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.crypto.CryptoService;

/** What a keystore is made with, in tests. */
final class Doubles {

    static { // a password's 10,000 rounds are not what is tested
        for (String rounds : List.of("certPbe", "keyPbe", "mac")) {
            System.setProperty("keystore.pkcs12." + rounds + "IterationCount", "10");
        }
    }

    private Doubles() {}

    static KeystoreConfig config(Map<String, Object> values) {
        return (KeystoreConfig) Proxy.newProxyInstance(
                KeystoreConfig.class.getClassLoader(),
                new Class<?>[] {KeystoreConfig.class},
                (proxy, method, arguments) -> values.getOrDefault(method.getName(), method.getDefaultValue()));
    }

    /** Remembers in memory, does not encrypt, and fails at one step. */
    static final class Steps {

        final Map<String, String> remembered = new HashMap<>();
        private int left;

        Steps(int left) {
            this.left = left;
        }

        boolean isCut() {
            return left < 0;
        }

        private void step() {
            if (--left < 0) {
                throw new PowerCut();
            }
        }

        CryptoService crypto() {
            return (CryptoService) Proxy.newProxyInstance(
                    CryptoService.class.getClassLoader(),
                    new Class<?>[] {CryptoService.class},
                    (proxy, method, arguments) -> {
                        switch (method.getName()) {
                            case "getKeyStorePassword":
                                return remembered
                                        .getOrDefault(arguments[0], "changeit")
                                        .toCharArray();
                            case "setKeyStorePassword":
                                step();
                                remembered.put((String) arguments[0], String.valueOf((char[]) arguments[1]));
                                return null;
                            case "decryptAes":
                                throw new KuraException(KuraErrorCode.DECODER_ERROR);
                            default:
                                throw new UnsupportedOperationException(method.getName());
                        }
                    });
        }

        FileLayer files() {
            var disk = new Disk();
            return (FileLayer) Proxy.newProxyInstance(
                    FileLayer.class.getClassLoader(), new Class<?>[] {FileLayer.class}, (proxy, method, arguments) -> {
                        if (List.of("write", "rename").contains(method.getName())) {
                            step();
                        }
                        try {
                            return method.invoke(disk, arguments);
                        } catch (java.lang.reflect.InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }

    /** The process is gone: nobody handles it. */
    static final class PowerCut extends Error {
        private static final long serialVersionUID = 1L;
    }

    static Settings settings(Path file, String password, boolean randomize) {
        return new Settings(file, file.resolveSibling("lists"), password.toCharArray(), randomize, true);
    }
}
