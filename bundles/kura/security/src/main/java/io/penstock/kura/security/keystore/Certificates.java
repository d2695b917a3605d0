// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.security.keystore;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.security.auth.x500.X500Principal;

/**
 * Certificates that sign themselves, and requests for others to sign.
 *
 * <p>Written by hand because the JDK has no public API for either, and a library for them would be 8 MB.
 */
final class Certificates {

    private static final Duration VALIDITY = Duration.ofDays(3650);
    private static final String BASIC_CONSTRAINTS = "2.5.29.19";
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));

    private Certificates() {}

    /** RFC 5280, 4.1: version 3, of no authority. */
    static X509Certificate selfSigned(
            KeyPair pair, String signature, X500Principal name, Instant from, SecureRandom random)
            throws GeneralSecurityException {
        Signer signer = Signer.named(signature);
        byte[] extensions =
                Der.sequence(Der.sequence(Der.oid(BASIC_CONSTRAINTS), Der.truth(), Der.octets(Der.sequence())));
        byte[] content = Der.sequence(
                Der.tagged(0, Der.integer(BigInteger.TWO)),
                Der.integer(new BigInteger(126, random).setBit(126)), // positive, 16 bytes
                signer.identifier(),
                name.getEncoded(),
                Der.sequence(Der.time(from), Der.time(from.plus(VALIDITY))),
                name.getEncoded(),
                pair.getPublic().getEncoded(),
                Der.tagged(3, extensions));
        byte[] signed = signer.sign(pair.getPrivate(), content);
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(signed));
    }

    /** RFC 2986, 4, in PEM; without attributes. */
    static String request(KeyPair pair, String signature, X500Principal name) throws GeneralSecurityException {
        byte[] content = Der.sequence(
                Der.integer(BigInteger.ZERO),
                name.getEncoded(),
                pair.getPublic().getEncoded(),
                Der.tagged(0));
        return pem("CERTIFICATE REQUEST", Signer.named(signature).sign(pair.getPrivate(), content));
    }

    /** RFC 7468. */
    static String pem(String label, byte[] der) {
        return "-----BEGIN " + label + "-----\n" + LINES.encodeToString(der) + "\n-----END " + label + "-----\n";
    }
}
