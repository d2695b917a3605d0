// SPDX-License-Identifier: Apache-2.0
package io.penstock.faults;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/** A key with a certificate signed by itself, made by the running JDK's keytool. */
public final class Keys {

    private static final char[] PASSWORD = "password".toCharArray();

    private final KeyStore store;

    /**
     * Valid from now on for two days.
     *
     * @param host the only name that the certificate is for, such as {@code dns:localhost}
     */
    public static Keys lasting(Path folder, String name, String host) throws Exception {
        return new Keys(folder, name, host, "+0S");
    }

    /** Valid for some seconds more. */
    public static Keys expiring(Path folder, String name, String host, int seconds) throws Exception {
        return new Keys(folder, name, host, "-2d+" + seconds + "S");
    }

    private Keys(Path folder, String name, String host, String from) throws Exception {
        Path file = folder.resolve(name + ".p12");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                name,
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + name,
                "-ext",
                "SAN=" + host,
                "-startdate",
                from,
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-storepass",
                "password",
                "-keystore",
                file.toString()));
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(keytool.getInputStream().readAllBytes());
        if (keytool.waitFor() != 0) {
            throw new IOException(said);
        }
        store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD);
        }
    }

    /** Whether the certificate is valid now. */
    public boolean isValid() throws KeyStoreException {
        try {
            certificate().checkValidity();
            return true;
        } catch (CertificateExpiredException | CertificateNotYetValidException e) {
            return false;
        }
    }

    /** A context that shows this key and trusts only those, while their certificates are valid. */
    public SSLContext trusting(Keys... others) throws GeneralSecurityException, IOException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        for (Keys other : others) {
            trusted.setCertificateEntry(other.store.aliases().nextElement(), other.certificate());
        }
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(store, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        var dated = new DatedTrust((X509ExtendedTrustManager) trust.getTrustManagers()[0]);
        context.init(own.getKeyManagers(), new TrustManager[] {dated}, null);
        return context;
    }

    private X509Certificate certificate() throws KeyStoreException {
        return (X509Certificate) store.getCertificate(store.aliases().nextElement());
    }
}
