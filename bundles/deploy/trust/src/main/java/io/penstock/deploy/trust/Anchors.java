// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.trust;

import io.penstock.deploy.api.DeployException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.List;

/** Whom the operator trusts. Looked at anew for each unit. */
public interface Anchors {

    /**
     * What there is now.
     *
     * @throws DeployException {@code trust.no_keystore} where it can't be found out: nothing is then installed
     */
    Trusted now();

    /**
     * @param certificates one or more make signatures necessary
     * @param revocations lists of the issuers
     */
    record Trusted(List<X509Certificate> certificates, List<X509CRL> revocations) {

        public Trusted {
            certificates = List.copyOf(certificates);
            revocations = List.copyOf(revocations);
        }
    }

    /** No keystore was configured. */
    static Anchors none() {
        return () -> new Trusted(List.of(), List.of());
    }
}
