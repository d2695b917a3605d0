// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.trust;

import io.penstock.deploy.api.Unit.Role;
import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import javax.security.auth.x500.X500Principal;

/** An anchor of a test, the keys that it vouches for and those that it takes back. */
final class Authority {

    /** Within every certificate that is not said to be otherwise. */
    static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

    private static final Instant LONG = NOW.plus(Duration.ofDays(36500));
    private static final String ECDSA = "1.2.840.10045.4.3.2";
    private static final String RSA_SHA1 = "1.2.840.113549.1.1.5";
    private static final String RSA_SHA256 = "1.2.840.113549.1.1.11";

    private final X500Principal name;
    private final KeyPair pair;
    private final X509Certificate certificate;
    private long serial = 1;

    private Authority(String name, KeyPair pair, Instant until, Role... roles) throws GeneralSecurityException {
        this.name = new X500Principal("CN=" + name);
        this.pair = pair;
        this.certificate = certificate(this.name, pair, NOW.minus(Duration.ofDays(700)), until, true, true, roles);
    }

    static Authority named(String name, Role... roles) throws GeneralSecurityException {
        return new Authority(name, pair("EC", 256), LONG, roles);
    }

    /** Its own certificate ended. */
    static Authority ended() throws GeneralSecurityException {
        return new Authority("ended", pair("EC", 256), NOW.minusSeconds(1));
    }

    static KeyPair pair(String algorithm, int bits) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
        generator.initialize(bits);
        return generator.generateKeyPair();
    }

    X509Certificate certificate() {
        return certificate;
    }

    SigningKey key(Role... roles) throws GeneralSecurityException {
        return key(NOW.minus(Duration.ofDays(1)), NOW.plus(Duration.ofDays(365)), roles);
    }

    SigningKey key(Instant from, Instant until, Role... roles) throws GeneralSecurityException {
        return key(pair("EC", 256), from, until, roles);
    }

    SigningKey key(KeyPair of, Instant from, Instant until, Role... roles) throws GeneralSecurityException {
        X509Certificate own =
                certificate(new X500Principal("CN=signer " + serial), of, from, until, false, true, roles);
        return new SigningKey(of.getPrivate(), List.of(own, certificate));
    }

    /** Signed with a hash that is broken. */
    SigningKey hashedWithSha1(Role... roles) throws GeneralSecurityException {
        KeyPair rsa = pair("RSA", 2048);
        var weak = new Authority("weak hash", pair("RSA", 2048), LONG);
        return new SigningKey(
                rsa.getPrivate(),
                List.of(weak.certificate(
                        new X500Principal("CN=sha1"),
                        rsa,
                        NOW.minus(Duration.ofDays(1)),
                        NOW.plus(Duration.ofDays(1)),
                        false,
                        false,
                        roles)));
    }

    private X509Certificate certificate(
            X500Principal of, KeyPair whose, Instant from, Instant until, boolean ca, boolean strong, Role... roles)
            throws GeneralSecurityException {
        byte[] constraints = ca ? Der.sequence(Der.truth()) : Der.sequence();
        byte[][] extensions = {extension("2.5.29.19", true, constraints)};
        if (roles.length > 0) {
            byte[][] usages =
                    Arrays.stream(roles).map(Roles::usage).map(Der::oid).toArray(byte[][]::new);
            extensions = new byte[][] {extensions[0], extension("2.5.29.37", false, Der.sequence(usages))};
        }
        byte[] content = Der.sequence(
                Der.tagged(0, Der.integer(2)),
                Der.integer(serial++),
                algorithm(strong),
                name.getEncoded(),
                Der.sequence(Der.time(from), Der.time(until)),
                of.getEncoded(),
                whose.getPublic().getEncoded(),
                Der.tagged(3, Der.sequence(extensions)));
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(signed(content, strong)));
    }

    private static byte[] extension(String oid, boolean critical, byte[] content) {
        return critical
                ? Der.sequence(Der.oid(oid), Der.truth(), Der.octets(content))
                : Der.sequence(Der.oid(oid), Der.octets(content));
    }

    X509CRL revoking(X509Certificate revoked) throws GeneralSecurityException {
        byte[] entry = Der.sequence(Der.integer(revoked.getSerialNumber().longValue()), Der.time(NOW));
        byte[] content = Der.sequence(
                algorithm(true),
                name.getEncoded(),
                Der.time(NOW),
                Der.time(NOW.plus(Duration.ofDays(1))),
                Der.sequence(entry));
        return (X509CRL)
                CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(signed(content, true)));
    }

    private byte[] algorithm(boolean strong) {
        boolean rsa = pair.getPrivate().getAlgorithm().equals("RSA");
        return rsa
                ? Der.sequence(Der.oid(strong ? RSA_SHA256 : RSA_SHA1), Der.nothing())
                : Der.sequence(Der.oid(ECDSA));
    }

    private byte[] signed(byte[] content, boolean strong) throws GeneralSecurityException {
        boolean rsa = pair.getPrivate().getAlgorithm().equals("RSA");
        Signature signature = Signature.getInstance((strong ? "SHA256with" : "SHA1with") + (rsa ? "RSA" : "ECDSA"));
        signature.initSign(pair.getPrivate());
        signature.update(content);
        return Der.sequence(content, algorithm(strong), Der.bits(signature.sign()));
    }
}
