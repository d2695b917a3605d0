// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.certificate;

import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;

/** A private key with its certificates, and where it is kept. Its id is {@code keystore:alias}. */
public class KuraPrivateKeyEntry {

    private final String keystoreId;
    private final String alias;
    private final KeyStore.PrivateKeyEntry privateKey;

    /** @param keystoreId {@code kura.service.pid} of the keystore */
    public KuraPrivateKeyEntry(String keystoreId, String alias, KeyStore.PrivateKeyEntry privateKey) {
        this.keystoreId = keystoreId;
        this.alias = alias;
        this.privateKey = privateKey;
    }

    /** @param certificateChain the key's own certificate first */
    public KuraPrivateKeyEntry(String keystoreId, String alias, PrivateKey privateKey, Certificate[] certificateChain) {
        this(keystoreId, alias, new KeyStore.PrivateKeyEntry(privateKey, certificateChain));
    }

    public String getPrivateKeyId() {
        return keystoreId + ":" + alias;
    }

    public String getKeystoreId() {
        return keystoreId;
    }

    public String getAlias() {
        return alias;
    }

    public KeyStore.PrivateKeyEntry getPrivateKey() {
        return privateKey;
    }
}
