// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.trust;

import io.penstock.deploy.api.DeployException;
import java.security.KeyStore.TrustedCertificateEntry;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.security.keystore.KeystoreService;

/** The trusted certificates of one of the gateway's keystores. Where that is not there, nothing is trusted. */
final class KeystoreAnchors implements Anchors {

    private final String pid;
    private final Supplier<Optional<KeystoreService>> keystore;

    /** @param pid of the keystore, for messages */
    KeystoreAnchors(String pid, Supplier<Optional<KeystoreService>> keystore) {
        this.pid = pid;
        this.keystore = keystore;
    }

    @Override
    public Trusted now() {
        KeystoreService service = keystore.get()
                .orElseThrow(() -> new DeployException(
                        "trust.no_keystore",
                        "The keystore " + pid + " is not there, so it is not known whom this gateway trusts; nothing is"
                                + " installed. Configure it, or look in the log for why it does not start."));
        try {
            return new Trusted(certificates(service), lists(service));
        } catch (KuraException e) {
            throw new DeployException(
                    "trust.no_keystore",
                    "The keystore " + pid + " can't be read: " + e.getMessage() + ". Restore its file.",
                    e);
        }
    }

    private static List<X509Certificate> certificates(KeystoreService service) throws KuraException {
        return service.getEntries().values().stream()
                .filter(TrustedCertificateEntry.class::isInstance)
                .map(entry -> ((TrustedCertificateEntry) entry).getTrustedCertificate())
                .filter(X509Certificate.class::isInstance)
                .map(X509Certificate.class::cast)
                .toList();
    }

    private static List<X509CRL> lists(KeystoreService service) throws KuraException {
        return service.getCRLs().stream()
                .filter(X509CRL.class::isInstance)
                .map(X509CRL.class::cast)
                .toList();
    }
}
