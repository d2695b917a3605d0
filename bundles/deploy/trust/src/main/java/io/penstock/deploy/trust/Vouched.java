// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.trust;

import io.penstock.deploy.api.InstalledSet.Member;
import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who vouched for a bundle that was confirmed.
 *
 * @param issuer of the signer's certificate
 * @param serial number of it, in hex
 */
record Vouched(long securityVersion, String issuer, String serial) {

    static Vouched by(X509Certificate signer, long securityVersion) {
        return new Vouched(
                securityVersion,
                signer.getIssuerX500Principal().getName(),
                signer.getSerialNumber().toString(16));
    }

    /** A bundle by name and content. */
    static String key(String symbolicName, String sha256) {
        return symbolicName + "/" + sha256;
    }

    static String key(Member member) {
        return key(member.symbolicName(), member.sha256());
    }

    /** Since when the signer's certificate is on a list. */
    Optional<X509CRLEntry> revoked(List<X509CRL> lists) {
        return lists.stream()
                .filter(list -> list.getIssuerX500Principal().getName().equals(issuer))
                .flatMap(list -> Optional.ofNullable(list.getRevokedCertificates()).stream())
                .flatMap(Set::stream)
                .map(X509CRLEntry.class::cast)
                .filter(entry -> entry.getSerialNumber().toString(16).equals(serial))
                .findFirst();
    }
}
