// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.security.keystore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.kura.security.keystore.Doubles.Steps;
import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore.PrivateKeyEntry;
import java.security.KeyStore.TrustedCertificateEntry;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManager;
import javax.net.ssl.X509KeyManager;
import javax.security.auth.x500.X500Principal;
import org.eclipse.kura.KuraException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostKeystoreTest {

    private static final X500Principal AUTHORITY = new X500Principal("CN=authority");

    private final AtomicInteger changes = new AtomicInteger();
    private Path folder;
    private HostKeystore keystore;

    @BeforeEach
    void make(@TempDir Path folder) {
        this.folder = folder;
        this.keystore = keystore();
    }

    private HostKeystore keystore() {
        var steps = new Steps(10_000);
        var result = new Opening(steps.files(), steps.crypto(), new SecureRandom())
                .open(Doubles.settings(folder.resolve("keys.p12"), "secret", false));
        return new HostKeystore(result.place(), Clock.systemUTC(), changes::incrementAndGet);
    }

    @Test
    void aKeyPairIsKeptWithItsCertificate() throws Exception {
        keystore.createKeyPair("key", "RSA", 2048, "SHA256withRSA", "CN=gw, O=plant");
        keystore.createKeyPair("curve", "EC", new ECGenParameterSpec("secp256r1"), "SHA256withECDSA", "CN=gw");

        assertThat(keystore().getAliases()).containsExactlyInAnyOrder("key", "curve");
        var entry = (PrivateKeyEntry) keystore().getEntry("key");
        entry.getCertificate().verify(entry.getCertificate().getPublicKey());
        assertThat(((X509Certificate) entry.getCertificate()).getSubjectX500Principal())
                .isEqualTo(new X500Principal("CN=gw, O=plant"));
        assertThat(changes).hasValue(2);
        KeyManager manager = keystore.getKeyManagers("SunX509").get(0);
        assertThat(((X509KeyManager) manager).getPrivateKey("key")).isEqualTo(entry.getPrivateKey());
        assertThat(keystore.getKeyManagers("SunX509", "SunJSSE")).hasSize(1);
    }

    @Test
    void anEntryIsSetReadAndDeleted() throws Exception {
        X509Certificate certificate = authority(pair());
        keystore.setEntry("ca", new TrustedCertificateEntry(certificate));
        assertThat(((TrustedCertificateEntry) keystore().getEntries().get("ca")).getTrustedCertificate())
                .isEqualTo(certificate);
        keystore.deleteEntry("ca");
        keystore.deleteEntry("ca");
        assertThat(keystore().getEntries()).isEmpty();
        assertThat(keystore.getEntry("ca")).isNull();
        assertThat(changes).hasValue(2);
    }

    @Test
    void aRequestIsOfTheKeyOfAnEntry() throws Exception {
        keystore.createKeyPair("key", "EC", 256, "SHA256withECDSA", "CN=gw");
        keystore.setEntry("ca", new TrustedCertificateEntry(authority(pair())));
        assertThat(keystore.getCSR("key", new X500Principal("CN=gw-1"), "SHA256withECDSA"))
                .startsWith("-----BEGIN CERTIFICATE REQUEST-----");
        assertThatThrownBy(() -> keystore.getCSR("none", AUTHORITY, "SHA256withECDSA"))
                .hasMessageContaining("keystore.unknown");
        assertThatThrownBy(() -> keystore.getCSR("ca", AUTHORITY, "SHA256withECDSA"))
                .hasMessageContaining("keystore.no_key");
        assertThatThrownBy(() -> keystore.getCSR("key", AUTHORITY, "SHA256withRSA"))
                .isInstanceOf(KuraException.class)
                .hasMessageContaining("keystore.request");
    }

    @Test
    void whatCannotBeMadeSaysWhy() {
        assertThatThrownBy(() -> keystore.createKeyPair("a", "RSA", 17, "SHA256withRSA", "CN=gw"))
                .hasMessageContaining("keystore.key_pair");
        assertThatThrownBy(() -> keystore.createKeyPair("a", "RSA", 2048, "SHA256withRSA", "not a name"))
                .hasMessageContaining("keystore.key_pair");
        assertThatThrownBy(() -> keystore.createKeyPair("a", "XYZ", 2048, "SHA256withRSA", "CN=gw"))
                .hasMessageContaining("XYZ");
        assertThatThrownBy(() -> keystore.createKeyPair(" ", "RSA", 2048, "SHA256withRSA", "CN=gw"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> keystore.getKeyManagers("none")).isInstanceOf(KuraException.class);
        assertThatThrownBy(() -> keystore.getEntry(null)).isInstanceOf(IllegalArgumentException.class);
        assertThat(changes).hasValue(0);
    }

    /** A Kura gateway's cacerts.ks may be of the old type. */
    @Test
    void aKeystoreOfTheOldTypeIsReadAndChanged() throws Exception {
        Path file = folder.resolve("keys.p12");
        Files.delete(file);
        Keytool.run(
                "-genkeypair",
                "-keystore",
                file.toString(),
                "-storetype",
                "JKS",
                "-storepass",
                "secret",
                "-keypass",
                "secret",
                "-alias",
                "old",
                "-keyalg",
                "EC",
                "-dname",
                "CN=old");
        keystore.setEntry("ca", new TrustedCertificateEntry(authority(pair())));
        assertThat(keystore().getEntries()).containsOnlyKeys("old", "ca");
        assertThat(keystore().getEntry("old")).isInstanceOf(PrivateKeyEntry.class);
    }

    @Test
    void aRevocationListIsTakenFromATrustedIssuerAndReplacedByANewerOne() throws Exception {
        KeyPair pair = pair();
        Instant now = Instant.now();
        assertThatThrownBy(() -> keystore.addCRL(list(pair, now, 7)))
                .hasMessageContaining("keystore.crl_not_trusted")
                .hasMessageContaining("CN=authority");
        keystore.setEntry("ca", new TrustedCertificateEntry(authority(pair)));
        keystore.addCRL(list(pair, now, 7));
        keystore.addCRL(list(pair, now.plusSeconds(60), 8));
        keystore.addCRL(list(pair, now.plusSeconds(30), 9)); // older than what is there

        assertThat(keystore().getCRLs()).singleElement().satisfies(each -> {
            assertThat(((X509CRL) each).getRevokedCertificate(BigInteger.valueOf(8)))
                    .isNotNull();
        });
        assertThat(keystore().getCRLStore().getCRLs(null)).hasSize(1);
        assertThat(changes).hasValue(3);
    }

    @Test
    void aFileOfRevocationListsOfAnotherFormIsPassedOver() throws Exception {
        Files.writeString(folder.resolve("lists"), "{\"kura\":[]}");
        assertThat(keystore.getCRLs()).isEmpty();
    }

    private static KeyPair pair() throws Exception {
        return KeyPairGenerator.getInstance("EC").generateKeyPair();
    }

    private static X509Certificate authority(KeyPair pair) throws Exception {
        return Certificates.selfSigned(pair, "SHA256withECDSA", AUTHORITY, Instant.now(), new SecureRandom());
    }

    /** RFC 5280, 5.1: version 2 without extensions is written without its number. */
    static X509CRL list(KeyPair pair, Instant from, long serial) throws Exception {
        Signer signer = Signer.named("SHA256withECDSA");
        byte[] content = Der.sequence(
                signer.identifier(),
                AUTHORITY.getEncoded(),
                Der.time(from),
                Der.time(from.plusSeconds(3600)),
                Der.sequence(Der.sequence(Der.integer(BigInteger.valueOf(serial)), Der.time(from))));
        return (X509CRL) CertificateFactory.getInstance("X.509")
                .generateCRL(new ByteArrayInputStream(signer.sign(pair.getPrivate(), content)));
    }
}
