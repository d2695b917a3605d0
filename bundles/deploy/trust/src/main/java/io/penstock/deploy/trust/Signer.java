// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.trust;

import io.penstock.deploy.api.DeployException;
import io.penstock.deploy.api.Unit.Role;
import java.security.GeneralSecurityException;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;

/**
 * A signer whose certificate an anchor vouches for.
 *
 * @param chain the signer's certificate first, the anchor last
 * @param roles what it may sign
 */
record Signer(List<X509Certificate> chain, Set<Role> roles) {

    String subject() {
        return certificate().getSubjectX500Principal().getName();
    }

    X509Certificate certificate() {
        return chain.get(0);
    }

    /** Follows the chain to an anchor (RFC 5280, 6.1). */
    static Signer of(List<X509Certificate> given, Anchors.Trusted trusted, PassedTime.Reading time) {
        try {
            List<X509Certificate> path = new ArrayList<>(given);
            path.removeIf(trusted.certificates()::contains);
            X509Certificate anchor =
                    path.isEmpty() ? given.get(0) : anchor(path.get(path.size() - 1), trusted.certificates());
            valid(anchor, time);
            if (!path.isEmpty()) {
                follow(path, anchor, time);
            }
            var chain = new ArrayList<>(path);
            chain.add(anchor);
            notRevoked(chain, trusted.revocations());
            maySign(chain.get(0));
            return new Signer(List.copyOf(chain), Roles.of(chain));
        } catch (GeneralSecurityException e) {
            throw unknown(given.get(0), "its certificate can't be followed: " + e.getMessage(), e);
        }
    }

    private static X509Certificate anchor(X509Certificate last, List<X509Certificate> anchors) {
        for (X509Certificate anchor : anchors) {
            if (anchor.getSubjectX500Principal().equals(last.getIssuerX500Principal()) && signed(anchor, last)) {
                return anchor;
            }
        }
        throw unknown(last, "none of the anchors issued its certificate", null);
    }

    private static boolean signed(X509Certificate issuer, X509Certificate certificate) {
        try {
            certificate.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false; // another key of the same name
        }
    }

    private static void follow(List<X509Certificate> path, X509Certificate anchor, PassedTime.Reading time)
            throws GeneralSecurityException {
        for (X509Certificate each : path) {
            valid(each, time);
        }
        CertPath certPath = CertificateFactory.getInstance("X.509").generateCertPath(path);
        var parameters = new PKIXParameters(Set.of(new TrustAnchor(anchor, null)));
        parameters.setRevocationEnabled(false); // lists are looked into below, also those that are out of date
        parameters.setDate(Date.from(time.at()));
        try {
            CertPathValidator.getInstance("PKIX").validate(certPath, parameters);
        } catch (CertPathValidatorException e) {
            if (e.getReason() == BasicReason.ALGORITHM_CONSTRAINED) {
                throw new DeployException(
                        "trust.weak", "Java refuses an algorithm of the chain: " + e.getMessage() + ".", e);
            }
            throw e;
        }
    }

    private static void valid(X509Certificate certificate, PassedTime.Reading time) {
        try {
            certificate.checkValidity(Date.from(time.at()));
        } catch (CertificateExpiredException e) {
            throw Refusals.late(
                    time,
                    "trust.certificate_expired",
                    "The certificate of " + certificate.getSubjectX500Principal() + " ended at "
                            + certificate.getNotAfter().toInstant()
                            + ". Sign with a certificate that is valid.");
        } catch (CertificateNotYetValidException e) {
            throw new DeployException(
                    "trust.certificate_not_yet_valid",
                    "The certificate of " + certificate.getSubjectX500Principal() + " begins at "
                            + certificate.getNotBefore().toInstant() + ". " + time.sentence(),
                    e);
        }
    }

    private static void notRevoked(List<X509Certificate> chain, List<X509CRL> lists) {
        for (int i = 0; i + 1 < chain.size(); i++) {
            for (X509CRL list : lists) {
                if (list.isRevoked(chain.get(i)) && authentic(list, chain.get(i + 1))) {
                    throw new DeployException(
                            "trust.revoked",
                            "The certificate of " + chain.get(i).getSubjectX500Principal() + " was revoked at "
                                    + list.getRevokedCertificate(chain.get(i))
                                            .getRevocationDate()
                                            .toInstant()
                                    + ". Do not use the unit before you know why; sign it with a new key.");
                }
            }
        }
    }

    private static boolean authentic(X509CRL list, X509Certificate issuer) {
        try {
            list.verify(issuer.getPublicKey());
            return list.getIssuerX500Principal().equals(issuer.getSubjectX500Principal());
        } catch (GeneralSecurityException e) {
            return false; // somebody else's list
        }
    }

    private static void maySign(X509Certificate signer) {
        boolean[] usage = signer.getKeyUsage();
        if (usage != null && !usage[0]) { // RFC 5280, 4.2.1.3: bit 0 is digitalSignature
            throw unknown(signer, "its certificate is not for signatures", null);
        }
    }

    private static DeployException unknown(X509Certificate who, String why, Exception cause) {
        return new DeployException(
                "trust.wrong_key",
                "The unit was signed by " + who.getSubjectX500Principal() + ", whom this gateway does not trust: " + why
                        + ". Sign it with a key of an anchor, or add its anchor with `penstock anchor add`.",
                cause);
    }
}
