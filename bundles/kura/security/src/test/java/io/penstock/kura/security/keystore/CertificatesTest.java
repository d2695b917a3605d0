// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.security.keystore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Held against the JDK: its parser and its keytool. */
class CertificatesTest {

    private static final X500Principal NAME = new X500Principal("CN=gw-0001, O=Plant\\, Ltd, C=AT");
    private static final Instant FROM = Instant.parse("2026-11-21T00:00:00Z");

    @ParameterizedTest
    @CsvSource({"RSA, SHA256withRSA", "RSA, sha512WithRSA", "EC, SHA384withECDSA", "Ed25519, Ed25519"})
    void aCertificateSignsItself(String algorithm, String signature) throws Exception {
        KeyPair pair = KeyPairGenerator.getInstance(algorithm).generateKeyPair();

        X509Certificate certificate = Certificates.selfSigned(pair, signature, NAME, FROM, new SecureRandom());

        certificate.verify(pair.getPublic());
        assertThat(certificate.getSubjectX500Principal()).isEqualTo(NAME);
        assertThat(certificate.getIssuerX500Principal()).isEqualTo(NAME);
        assertThat(certificate.getPublicKey()).isEqualTo(pair.getPublic());
        assertThat(certificate.getVersion()).isEqualTo(3);
        assertThat(certificate.getBasicConstraints()).isEqualTo(-1); // no authority
        assertThat(certificate.getSerialNumber().signum()).isEqualTo(1);
        certificate.checkValidity(Date.from(FROM.plusSeconds(3650L * 86400 - 1)));
        assertThatThrownBy(() -> certificate.checkValidity(Date.from(FROM.minusSeconds(1))))
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"RSA, SHA256withRSA, SHA256withRSA", "EC, SHA256withECDSA, SHA256withECDSA"})
    void keytoolReadsARequest(String algorithm, String signature, String shown, @TempDir Path folder) throws Exception {
        KeyPair pair = KeyPairGenerator.getInstance(algorithm).generateKeyPair();
        Path file = folder.resolve("request.pem");
        Files.writeString(file, Certificates.request(pair, signature, NAME));

        assertThat(Files.readString(file))
                .startsWith("-----BEGIN CERTIFICATE REQUEST-----\n")
                .endsWith("-----END CERTIFICATE REQUEST-----\n");
        String said = Keytool.run("-printcertreq", "-v", "-file", file.toString());
        assertThat(said).contains("CN=gw-0001", "O=\"Plant, Ltd\"", "PKCS #10", shown); // its signature was checked
    }

    @Test
    void aSignatureThatIsNotOneOfOursIsRefusedByName() throws Exception {
        KeyPair pair = KeyPairGenerator.getInstance("EC").generateKeyPair();
        assertThatThrownBy(() -> Certificates.request(pair, "MD5withRSA", NAME))
                .isInstanceOf(NoSuchAlgorithmException.class)
                .hasMessageContaining("keystore.signature")
                .hasMessageContaining("MD5withRSA");
    }
}
