// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.security.keystore;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import javax.security.auth.x500.X500Principal;
import org.eclipse.kura.security.keystore.KeystoreService;

/** An authority for tests: it signs certificates and revokes them. */
public final class Issued {

    private static final String SIGNATURE = "SHA256withECDSA";
    private static final X500Principal NAME = new X500Principal("CN=authority");

    private final KeyPair pair;
    private final X509Certificate certificate;

    public Issued() throws Exception {
        this.pair = pair();
        this.certificate = certificate(NAME, pair, BigInteger.ONE, true);
    }

    public X509Certificate certificate() {
        return certificate;
    }

    public static KeyPair pair() throws Exception {
        return KeyPairGenerator.getInstance("EC").generateKeyPair();
    }

    public X509Certificate sign(String name, KeyPair of, long serial) throws Exception {
        return certificate(new X500Principal(name), of, BigInteger.valueOf(serial), false);
    }

    private X509Certificate certificate(X500Principal name, KeyPair of, BigInteger serial, boolean authority)
            throws Exception {
        Signer signer = Signer.named(SIGNATURE);
        Instant now = Instant.now().minusSeconds(60);
        byte[] constraints = authority ? Der.sequence(Der.truth()) : Der.sequence();
        byte[] content = Der.sequence(
                Der.tagged(0, Der.integer(BigInteger.TWO)),
                Der.integer(serial),
                signer.identifier(),
                NAME.getEncoded(),
                Der.sequence(Der.time(now), Der.time(now.plusSeconds(3600))),
                name.getEncoded(),
                of.getPublic().getEncoded(),
                Der.tagged(3, Der.sequence(Der.sequence(Der.oid("2.5.29.19"), Der.truth(), Der.octets(constraints)))));
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(signer.sign(pair.getPrivate(), content)));
    }

    public X509CRL revoking(long serial) throws Exception {
        Signer signer = Signer.named(SIGNATURE);
        Instant now = Instant.now().minusSeconds(60);
        byte[] content = Der.sequence(
                signer.identifier(),
                NAME.getEncoded(),
                Der.time(now),
                Der.time(now.plusSeconds(3600)),
                Der.sequence(Der.sequence(Der.integer(BigInteger.valueOf(serial)), Der.time(now))));
        return (X509CRL) CertificateFactory.getInstance("X.509")
                .generateCRL(new ByteArrayInputStream(signer.sign(pair.getPrivate(), content)));
    }

    /** A keystore in an own file. */
    public static KeystoreService keystore(Path file) {
        var steps = new Doubles.Steps(10_000);
        var result = new Opening(steps.files(), steps.crypto(), new SecureRandom())
                .open(new Settings(
                        file, file.resolveSibling(file.getFileName() + ".crl"), "pw".toCharArray(), false, true));
        return new HostKeystore(result.place(), Clock.systemUTC(), () -> {});
    }
}
