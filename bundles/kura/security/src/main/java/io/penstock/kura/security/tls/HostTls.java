// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.security.tls;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertStore;
import java.security.cert.Certificate;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.security.keystore.KeystoreService;
import org.eclipse.kura.ssl.SslManagerService;

/**
 * Kura's SslManagerService. One context for each key alias is kept until the configuration or a keystore changes, so
 * that a reconnect resumes its session. Any thread.
 */
class HostTls implements SslManagerService {

    /** Replaced when something changes, so that a context which is being made then is not kept. */
    private volatile Map<String, SSLContext> contexts = new ConcurrentHashMap<>();

    private volatile TlsSettings settings;
    private volatile Optional<KeystoreService> keys = Optional.empty();
    private volatile Optional<KeystoreService> trusted = Optional.empty();

    HostTls(TlsSettings settings) {
        this.settings = settings;
    }

    final TlsSettings settings() {
        return settings;
    }

    final void settings(TlsSettings changed) {
        settings = changed;
        contexts = new ConcurrentHashMap<>();
    }

    final void keys(Optional<KeystoreService> keystore) {
        keys = keystore;
        contexts = new ConcurrentHashMap<>();
    }

    final void trusted(Optional<KeystoreService> keystore) {
        trusted = keystore;
        contexts = new ConcurrentHashMap<>();
    }

    final boolean isKeys(KeystoreService keystore) {
        return keys.filter(each -> each == keystore).isPresent();
    }

    final boolean isTrusted(KeystoreService keystore) {
        return trusted.filter(each -> each == keystore).isPresent();
    }

    /** A keystore has other content. */
    final void forget() {
        contexts = new ConcurrentHashMap<>();
    }

    @Override
    public SSLContext getSSLContext() throws GeneralSecurityException, IOException {
        return getSSLContext("");
    }

    @Override
    public SSLContext getSSLContext(String keyAlias) throws GeneralSecurityException, IOException {
        String alias = keyAlias == null ? "" : keyAlias;
        Map<String, SSLContext> kept = contexts;
        SSLContext known = kept.get(alias);
        if (known != null) {
            return known;
        }
        TlsSettings now = settings;
        SSLContext made = context(now, () -> keyManagers(alias), () -> trustManagers(now));
        kept.put(alias, made);
        return made;
    }

    @Override
    public SSLSocketFactory getSSLSocketFactory() throws GeneralSecurityException, IOException {
        return getSSLContext().getSocketFactory();
    }

    @Override
    public SSLSocketFactory getSSLSocketFactory(String keyAlias) throws GeneralSecurityException, IOException {
        return getSSLContext(keyAlias).getSocketFactory();
    }

    @Override
    public SSLSocketFactory getSSLSocketFactory(
            String protocol,
            String cipherSuites,
            String trustStorePath,
            String keyStorePath,
            char[] keyStorePassword,
            String keyAlias)
            throws GeneralSecurityException, IOException {
        return getSSLSocketFactory(
                protocol,
                cipherSuites,
                trustStorePath,
                keyStorePath,
                keyStorePassword,
                keyAlias,
                settings.hostnameVerification());
    }

    /** Files that are not named are those of the configured keystores. */
    @Override
    public SSLSocketFactory getSSLSocketFactory(
            String protocol,
            String cipherSuites,
            String trustStorePath,
            String keyStorePath,
            char[] keyStorePassword,
            String keyAlias,
            boolean hostnameVerification)
            throws GeneralSecurityException, IOException {
        TlsSettings wanted = settings.with(protocol, cipherSuites, hostnameVerification);
        String alias = keyAlias == null ? "" : keyAlias;
        Managers<KeyManager> shown = keyStorePath == null
                ? () -> keyManagers(alias)
                : () -> narrowed(managers(load(keyStorePath, keyStorePassword), keyStorePassword), alias);
        Managers<TrustManager> believed = trustStorePath == null
                ? () -> trustManagers(wanted)
                : () -> Trust.managers(load(trustStorePath, keyStorePassword), noLists(), wanted);
        return context(wanted, shown, believed).getSocketFactory();
    }

    @Override
    public X509Certificate[] getTrustCertificates() throws GeneralSecurityException, IOException {
        KeyStore store = store(truststore());
        var certificates = new ArrayList<X509Certificate>();
        for (String alias : Collections.list(store.aliases())) {
            if (store.isCertificateEntry(alias) && store.getCertificate(alias) instanceof X509Certificate certificate) {
                certificates.add(certificate);
            }
        }
        return certificates.toArray(X509Certificate[]::new);
    }

    @Override
    public void installTrustCertificate(String alias, X509Certificate certificate) throws IOException {
        change(truststore(), keystore -> keystore.setEntry(alias, new KeyStore.TrustedCertificateEntry(certificate)));
    }

    @Override
    public void deleteTrustCertificate(String alias) throws IOException {
        change(truststore(), keystore -> keystore.deleteEntry(alias));
    }

    /** The keystore protects it with its own password; the one that is given is not needed. */
    @Override
    public void installPrivateKey(String alias, PrivateKey privateKey, char[] password, Certificate[] certificateChain)
            throws IOException {
        change(
                keystore(),
                keystore -> keystore.setEntry(alias, new KeyStore.PrivateKeyEntry(privateKey, certificateChain)));
    }

    /** Makes the managers of a context when it is known that they are needed. */
    private interface Managers<T> {
        T[] make() throws GeneralSecurityException, IOException;
    }

    private static SSLContext context(TlsSettings settings, Managers<KeyManager> keys, Managers<TrustManager> trust)
            throws GeneralSecurityException, IOException {
        if (settings.protocol().isEmpty()) {
            return SetContext.of(SSLContext.getDefault(), settings);
        }
        SSLContext context = SSLContext.getInstance(settings.protocol());
        context.init(keys.make(), trust.make(), null); // null: Java's own source of randomness
        return SetContext.of(context, settings);
    }

    private KeyManager[] keyManagers(String alias) throws IOException {
        try {
            return narrowed(
                    keystore()
                            .getKeyManagers(KeyManagerFactory.getDefaultAlgorithm())
                            .toArray(KeyManager[]::new),
                    alias);
        } catch (KuraException e) {
            throw new IOException("tls.keystore: " + e.getMessage(), e);
        }
    }

    private static KeyManager[] narrowed(KeyManager[] managers, String alias) {
        return alias.isEmpty() ? managers : OneKey.only(managers, alias);
    }

    private TrustManager[] trustManagers(TlsSettings wanted) throws GeneralSecurityException, IOException {
        KeystoreService truststore = truststore();
        try {
            return Trust.managers(truststore.getKeyStore(), truststore.getCRLStore(), wanted);
        } catch (KuraException e) {
            throw new IOException("tls.truststore: " + e.getMessage(), e);
        }
    }

    private static KeyManager[] managers(KeyStore store, char[] password) throws GeneralSecurityException {
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, password);
        return factory.getKeyManagers();
    }

    private static KeyStore load(String path, char[] password) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(Path.of(path))) {
            store.load(in, password);
            return store;
        }
    }

    private static CertStore noLists() throws GeneralSecurityException {
        return CertStore.getInstance("Collection", new CollectionCertStoreParameters());
    }

    private static KeyStore store(KeystoreService keystore) throws IOException {
        try {
            return keystore.getKeyStore();
        } catch (KuraException e) {
            throw new IOException("tls.truststore: " + e.getMessage(), e);
        }
    }

    private KeystoreService truststore() throws IOException {
        Optional<KeystoreService> own = trusted;
        return own.isPresent() ? own.get() : keystore();
    }

    private KeystoreService keystore() throws IOException {
        return keys.orElseThrow(
                () -> new IOException("tls.no_keystore: no keystore matches KeystoreService.target of the"
                        + " TLS configuration. Create one, or name one that is there."));
    }

    /** A change of a keystore's content. */
    private interface Edit {
        void apply(KeystoreService keystore) throws KuraException;
    }

    private static void change(KeystoreService keystore, Edit edit) throws IOException {
        try {
            edit.apply(keystore);
        } catch (KuraException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
