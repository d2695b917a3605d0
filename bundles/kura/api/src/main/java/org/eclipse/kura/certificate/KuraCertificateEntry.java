// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.certificate;

import java.security.KeyStore;
import java.security.cert.Certificate;

/** @@DOC */
public class KuraCertificateEntry {
    /** @@DOC */
    public KuraCertificateEntry(String arg0, String arg1, Certificate arg2) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public KuraCertificateEntry(String arg0, String arg1, KeyStore.TrustedCertificateEntry arg2) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getCertificateId() {
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
    public KeyStore.TrustedCertificateEntry getCertificateEntry() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public static String getKeystoreId(String arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public static String getAlias(String arg0) {
        throw new UnsupportedOperationException();
    }
}
