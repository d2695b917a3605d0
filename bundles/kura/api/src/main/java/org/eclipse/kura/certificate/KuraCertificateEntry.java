// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.certificate;

import java.security.KeyStore;
import java.security.cert.Certificate;

/** A trusted certificate, and where it is kept. Its id is {@code keystore:alias}. */
public class KuraCertificateEntry {

    private final String keystoreId;
    private final String alias;
    private final KeyStore.TrustedCertificateEntry certificateEntry;

    /** @param keystoreId {@code kura.service.pid} of the keystore */
    public KuraCertificateEntry(String keystoreId, String alias, Certificate certificate) {
        this(keystoreId, alias, new KeyStore.TrustedCertificateEntry(certificate));
    }

    /** @param keystoreId {@code kura.service.pid} of the keystore */
    public KuraCertificateEntry(String keystoreId, String alias, KeyStore.TrustedCertificateEntry certificateEntry) {
        this.keystoreId = keystoreId;
        this.alias = alias;
        this.certificateEntry = certificateEntry;
    }

    public String getCertificateId() {
        return keystoreId + ":" + alias;
    }

    public String getKeystoreId() {
        return keystoreId;
    }

    public String getAlias() {
        return alias;
    }

    public KeyStore.TrustedCertificateEntry getCertificateEntry() {
        return certificateEntry;
    }

    /** The keystore's part of an id: all of it if it has no colon, the empty string for {@code null}. */
    public static String getKeystoreId(String id) {
        return id == null ? "" : id.split(":", 2)[0];
    }

    /** The alias' part of an id: the empty string if it has no colon, and for {@code null}. */
    public static String getAlias(String id) {
        return id == null || !id.contains(":") ? "" : id.split(":", 2)[1];
    }
}
