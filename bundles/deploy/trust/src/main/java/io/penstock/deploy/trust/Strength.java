// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.trust;

import io.penstock.deploy.api.DeployException;
import io.penstock.deploy.trust.manifest.Detached;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Locale;
import java.util.Set;

/** Algorithms and key sizes that are strong enough until 2030 (NIST SP 800-131A, BSI TR-02102-1). */
final class Strength {

    private static final Set<String> SIGNATURES = Set.of(
            "SHA256WITHECDSA",
            "SHA384WITHECDSA",
            "SHA512WITHECDSA",
            "SHA256WITHRSA",
            "SHA384WITHRSA",
            "SHA512WITHRSA",
            "ED25519",
            "ED448",
            "EDDSA");
    private static final int RSA_BITS = 2048;
    private static final int CURVE_BITS = 256;

    private Strength() {}

    /** @throws DeployException {@code trust.weak} */
    static void check(Detached signed) {
        require(SIGNATURES.contains(signed.algorithm().toUpperCase(Locale.ROOT)), "the signature", signed.algorithm());
        for (X509Certificate certificate : signed.chain()) {
            String whose = "the certificate of " + certificate.getSubjectX500Principal();
            String algorithm = certificate.getSigAlgName();
            require(SIGNATURES.contains(algorithm.toUpperCase(Locale.ROOT)), whose, algorithm);
            require(strong(certificate.getPublicKey()), whose, "a key that is too short or of an unknown kind");
        }
    }

    private static boolean strong(PublicKey key) {
        if (key instanceof RSAPublicKey rsa) {
            return rsa.getModulus().bitLength() >= RSA_BITS;
        }
        if (key instanceof ECPublicKey curve) {
            return curve.getParams().getOrder().bitLength() >= CURVE_BITS;
        }
        return key instanceof EdECPublicKey;
    }

    private static void require(boolean strong, String what, String how) {
        if (!strong) {
            throw new DeployException(
                    "trust.weak",
                    "Not strong enough: " + what + " uses " + how
                            + ". Sign with SHA-256 or longer and ECDSA of 256 bits, RSA of 2048 bits or Ed25519.");
        }
    }
}
