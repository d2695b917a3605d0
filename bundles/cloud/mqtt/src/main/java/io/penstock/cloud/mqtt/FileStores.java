// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.mqtt;

import io.penstock.cloud.pump.StoredPassword;
import io.penstock.cloud.session.Endpoint;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

/**
 * Trust and key for TLS from files, read anew for each connection.
 *
 * @param trustStore empty for the JVM's own certificates
 * @param keyStore empty for no key
 */
record FileStores(String trustStore, StoredPassword trustPassword, String keyStore, StoredPassword keyPassword)
        implements Endpoint.Tls {

    static Optional<FileStores> of(MqttConfig config, Passwords passwords) {
        String trust = config.tls_truststore().strip();
        String key = config.tls_keystore().strip();
        return trust.isEmpty() && key.isEmpty()
                ? Optional.empty()
                : Optional.of(new FileStores(trust, passwords.trustStore(), key, passwords.keyStore()));
    }

    @Override
    public SSLSocketFactory sockets() throws GeneralSecurityException, IOException {
        return context().getSocketFactory();
    }

    SSLContext context() throws GeneralSecurityException, IOException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys(), trusted(), null);
        return context;
    }

    private KeyManager[] keys() throws GeneralSecurityException, IOException {
        var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(keyStore.isEmpty() ? null : load(keyStore, keyPassword), keyPassword.clear());
        return factory.getKeyManagers();
    }

    private TrustManager[] trusted() throws GeneralSecurityException, IOException {
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trustStore.isEmpty() ? null : load(trustStore, trustPassword));
        return factory.getTrustManagers();
    }

    private static KeyStore load(String path, StoredPassword password) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(type(path));
        try (InputStream in = new FileInputStream(path)) {
            store.load(in, password.clear().length == 0 ? null : password.clear());
            return store;
        }
    }

    /** A JKS file begins with FEEDFEED. */
    private static String type(String path) throws IOException {
        try (InputStream in = new FileInputStream(new File(path))) {
            byte[] begin = in.readNBytes(4);
            boolean jks = begin.length == 4 && begin[0] == (byte) 0xFE && begin[1] == (byte) 0xED;
            return jks ? "JKS" : "PKCS12";
        }
    }
}
