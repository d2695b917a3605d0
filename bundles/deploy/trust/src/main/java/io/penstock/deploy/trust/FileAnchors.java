// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.trust;

import io.penstock.deploy.api.DeployException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Anchors in a keystore file or in PEM, and the revocation lists in the file beside it that ends in {@code .crl}. */
public final class FileAnchors implements Anchors {

    private final Path file;
    private final char[] password;

    public FileAnchors(Path file, char[] password) {
        this.file = file;
        this.password = password.clone();
    }

    @Override
    public Trusted now() {
        try {
            Path lists = file.resolveSibling(file.getFileName() + ".crl");
            return new Trusted(
                    isText(file) ? pem(file) : store(), Files.isRegularFile(lists) ? revocations(lists) : List.of());
        } catch (IOException | GeneralSecurityException e) {
            throw new DeployException(
                    "trust.no_keystore",
                    file + " can't be read: " + e.getMessage() + ". Check the file and its password.",
                    e);
        }
    }

    private static boolean isText(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.read() == '-';
        }
    }

    private static List<X509Certificate> pem(Path file) throws IOException, GeneralSecurityException {
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            return CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        }
    }

    private List<X509Certificate> store() throws IOException, GeneralSecurityException {
        var anchors = new ArrayList<X509Certificate>();
        KeyStore store = KeyStore.getInstance(file.toFile(), password);
        for (String alias : Collections.list(store.aliases())) {
            if (store.isCertificateEntry(alias)) {
                anchors.add((X509Certificate) store.getCertificate(alias));
            }
        }
        return anchors;
    }

    private static List<X509CRL> revocations(Path file) throws IOException, GeneralSecurityException {
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            return CertificateFactory.getInstance("X.509").generateCRLs(in).stream()
                    .map(X509CRL.class::cast)
                    .toList();
        }
    }
}
