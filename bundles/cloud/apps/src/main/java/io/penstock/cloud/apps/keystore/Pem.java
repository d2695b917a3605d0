// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.apps.keystore;

import io.penstock.cloud.request.Refusal;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.Collection;

/** Certificates as text (RFC 7468, 5). */
final class Pem {

    private Pem() {}

    static String of(Certificate certificate) throws Refusal {
        try {
            return "-----BEGIN CERTIFICATE-----\n"
                    + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded())
                    + "\n-----END CERTIFICATE-----";
        } catch (CertificateEncodingException e) {
            throw Refusal.failed("keystore.certificate", "A certificate cannot be encoded: " + e.getMessage() + ".");
        }
    }

    /** The only certificate of a text. */
    static Certificate certificate(String text) throws Refusal {
        try {
            Collection<? extends Certificate> all = CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII)));
            if (all.size() == 1) {
                return all.iterator().next();
            }
            throw new CertificateException("there are " + all.size() + " of them");
        } catch (CertificateException e) {
            throw Refusal.bad(
                    "keystore.certificate",
                    "What was sent is not one X.509 certificate in PEM: " + e.getMessage() + ". Send one.");
        }
    }
}
