// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.certificate;

import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;

/** @@DOC */
public class KuraPrivateKeyEntry {
    /** @@DOC */
    public KuraPrivateKeyEntry(String arg0, String arg1, KeyStore.PrivateKeyEntry arg2) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public KuraPrivateKeyEntry(String arg0, String arg1, PrivateKey arg2, Certificate[] arg3) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getPrivateKeyId() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getKeystoreId() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getAlias() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public KeyStore.PrivateKeyEntry getPrivateKey() {
        throw new UnsupportedOperationException();
    }
}
