// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.security.tls;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.PKIXRevocationChecker;
import java.security.cert.PKIXRevocationChecker.Option;
import java.security.cert.X509CertSelector;
import java.util.Collections;
import java.util.EnumSet;
import javax.net.ssl.CertPathTrustManagerParameters;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

/** Trust managers over the trusted certificates of a keystore (RFC 5280, 6; revocation by RFC 6960 or lists). */
final class Trust {

    private Trust() {}

    /** @throws GeneralSecurityException where nothing is trusted: nobody could be connected to, and Java says it badly */
    static TrustManager[] managers(KeyStore store, CertStore lists, TlsSettings settings)
            throws GeneralSecurityException {
        boolean trusts = false;
        for (String alias : Collections.list(store.aliases())) {
            trusts |= store.isCertificateEntry(alias);
        }
        if (!trusts) {
            throw new GeneralSecurityException("tls.nothing_trusted: the truststore has no trusted certificate. Add the"
                    + " certificate of the authority that signed the server's.");
        }
        TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
        if (settings.revocation()) {
            factory.init(new CertPathTrustManagerParameters(checked(store, lists, settings)));
        } else {
            factory.init(store);
        }
        return factory.getTrustManagers();
    }

    private static PKIXBuilderParameters checked(KeyStore store, CertStore lists, TlsSettings settings)
            throws GeneralSecurityException {
        EnumSet<Option> options =
                switch (settings.mode()) {
                    case PREFER_OCSP -> EnumSet.noneOf(Option.class);
                    case PREFER_CRL -> EnumSet.of(Option.PREFER_CRLS);
                    case CRL_ONLY -> EnumSet.of(Option.PREFER_CRLS, Option.NO_FALLBACK);
                };
        if (settings.softFail()) {
            options.add(Option.SOFT_FAIL);
        }
        var checker =
                (PKIXRevocationChecker) CertPathBuilder.getInstance("PKIX").getRevocationChecker();
        checker.setOptions(options);
        var parameters = new PKIXBuilderParameters(store, new X509CertSelector());
        parameters.addCertStore(lists);
        parameters.addCertPathChecker(checker);
        return parameters;
    }
}
