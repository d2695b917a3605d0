// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.security.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.kura.security.keystore.Issued;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.KeyStore.PrivateKeyEntry;
import java.security.KeyStore.TrustedCertificateEntry;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.eclipse.kura.security.keystore.KeystoreChangedEvent;
import org.eclipse.kura.security.keystore.KeystoreService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Handshakes over the loopback with the JDK's own server. */
class TlsTest {

    private static final char[] PASSWORD = "pw".toCharArray();
    private static final Map<String, Object> SSL_KEYSTORE = Map.of("kura.service.pid", "SSLKeystore");

    private final Map<String, Object> config = new HashMap<>();
    private final AtomicInteger told = new AtomicInteger();
    private Issued authority;
    private KeystoreService keystore;
    private SSLServerSocket server;
    private TlsComponent tls;
    private Path folder;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        this.folder = folder;
        authority = new Issued();
        keystore = Issued.keystore(folder.resolve("keys.p12"));
        keystore.setEntry("ca", new TrustedCertificateEntry(authority.certificate()));
        show("gateway", "CN=gw-0001", authority, 2);
        server = server();
        tls = new TlsComponent(config());
        tls.addListener(told::incrementAndGet);
        tls.setKeystore(keystore, SSL_KEYSTORE);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private void show(String alias, String name, Issued by, long serial) throws Exception {
        KeyPair pair = Issued.pair();
        keystore.setEntry(
                alias, new PrivateKeyEntry(pair.getPrivate(), new Certificate[] {by.sign(name, pair, serial)}));
    }

    /** Named "localhost", with serial number 7; it wants to see a certificate of the authority. */
    private SSLServerSocket server() throws Exception {
        KeyPair pair = Issued.pair();
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry(
                "server", pair.getPrivate(), PASSWORD, new Certificate[] {authority.sign("CN=localhost", pair, 7)});
        store.setCertificateEntry("ca", authority.certificate());
        KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
        keys.init(store, PASSWORD);
        TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        var socket = (SSLServerSocket)
                context.getServerSocketFactory().createServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
        socket.setNeedClientAuth(true);
        return socket;
    }

    /** Connects as Paho does, and gives the name that the server saw. */
    private String connect(SSLSocketFactory sockets, String host) throws Exception {
        CompletableFuture<String> seen = CompletableFuture.supplyAsync(() -> {
            try (var accepted = (SSLSocket) server.accept()) {
                accepted.setSoTimeout(10_000);
                var peer = (X509Certificate) accepted.getSession().getPeerCertificates()[0];
                accepted.getOutputStream().write(1);
                return peer.getSubjectX500Principal().getName();
            } catch (IOException e) {
                return "refused";
            }
        });
        try (var socket = (SSLSocket) sockets.createSocket()) {
            socket.connect(new InetSocketAddress(host, server.getLocalPort()), 10_000);
            socket.setSoTimeout(10_000);
            socket.startHandshake();
            assertThat(socket.getTcpNoDelay()).isTrue();
            int read = socket.getInputStream().read();
            if (read < 0) {
                throw new SSLException("closed");
            }
        }
        return seen.get(10, TimeUnit.SECONDS);
    }

    @Test
    void aClientCertificateIsShownAndTheServerTrusted() throws Exception {
        assertThat(connect(tls.getSSLSocketFactory(), "localhost")).isEqualTo("CN=gw-0001");
    }

    @Test
    void theKeyOfTheAliasIsShown() throws Exception {
        show("Second", "CN=gw-0002", authority, 3);
        assertThat(connect(tls.getSSLSocketFactory("Second"), "localhost")).isEqualTo("CN=gw-0002");
        assertThat(connect(tls.getSSLSocketFactory("gateway"), "localhost")).isEqualTo("CN=gw-0001");
        assertThatThrownBy(() -> connect(tls.getSSLSocketFactory("none"), "localhost"))
                .isInstanceOf(IOException.class);
    }

    @Test
    void aServerOfAnotherNameIsRefusedUnlessNamesAreNotChecked() throws Exception {
        assertThatThrownBy(() -> connect(tls.getSSLSocketFactory(), "127.0.0.1"))
                .isInstanceOf(SSLException.class);
        config.put("ssl_hostname_verification", false);
        tls.updated(config());
        assertThat(connect(tls.getSSLSocketFactory(), "127.0.0.1")).isEqualTo("CN=gw-0001");
    }

    @Test
    void aServerOfAnotherAuthorityIsRefused() throws Exception {
        KeystoreService truststore = Issued.keystore(folder.resolve("trust.p12"));
        truststore.setEntry("other", new TrustedCertificateEntry(new Issued().certificate()));
        tls.setTruststore(truststore, Map.of("kura.service.pid", "Trust"));
        assertThatThrownBy(() -> connect(tls.getSSLSocketFactory(), "localhost"))
                .isInstanceOf(SSLException.class);
        tls.unsetTruststore(truststore);
        assertThat(connect(tls.getSSLSocketFactory(), "localhost")).isEqualTo("CN=gw-0001");
    }

    @Test
    void aRevokedServerIsRefused() throws Exception {
        config.put("ssl_revocation_check_enabled", true);
        config.put("ssl_revocation_mode", "CRL_ONLY");
        tls.updated(config());
        assertThatThrownBy(() -> connect(tls.getSSLSocketFactory(), "localhost"))
                .as("nothing is known of its revocation")
                .isInstanceOf(SSLException.class);
        keystore.addCRL(authority.revoking(99));
        tls.forget();
        assertThat(connect(tls.getSSLSocketFactory(), "localhost")).isEqualTo("CN=gw-0001");
        Issued same = authority;
        KeystoreService second = Issued.keystore(folder.resolve("second.p12"));
        second.setEntry("ca", new TrustedCertificateEntry(same.certificate()));
        second.addCRL(same.revoking(7));
        tls.setTruststore(second, Map.of("kura.service.pid", "Second"));
        assertThatThrownBy(() -> connect(tls.getSSLSocketFactory(), "localhost"))
                .hasStackTraceContaining("revoked");
    }

    @Test
    void inDoubtAboutRevocationASoftGatewayConnects() throws Exception {
        config.put("ssl_revocation_check_enabled", true);
        config.put("ssl_revocation_mode", "CRL_ONLY");
        config.put("ssl_revocation_soft_fail", true);
        tls.updated(config());
        assertThat(connect(tls.getSSLSocketFactory(), "localhost")).isEqualTo("CN=gw-0001");
    }

    @Test
    void onlyTheConfiguredCiphersAreOffered() throws Exception {
        config.put("ssl_default_cipherSuites", " TLS_AES_128_GCM_SHA256 ,TLS_CHACHA20_POLY1305_SHA256");
        tls.updated(config());
        try (var socket = (SSLSocket) tls.getSSLSocketFactory().createSocket()) {
            assertThat(socket.getSSLParameters().getCipherSuites())
                    .containsExactly("TLS_AES_128_GCM_SHA256", "TLS_CHACHA20_POLY1305_SHA256");
            assertThat(socket.getSSLParameters().getEndpointIdentificationAlgorithm())
                    .isEqualTo("HTTPS");
        }
    }

    @Test
    void aTruststoreThatTrustsNobodySaysSo() throws Exception {
        keystore.deleteEntry("ca");
        assertThatThrownBy(() -> tls.getSSLSocketFactory()).hasMessageStartingWith("tls.nothing_trusted");
    }

    @Test
    void withoutAKeystoreItIsSaidWhatIsMissing() {
        tls.unsetKeystore(keystore);
        assertThatThrownBy(() -> tls.getSSLContext()).hasMessageStartingWith("tls.no_keystore");
    }

    @Test
    void aContextIsKeptUntilTheKeystoreChanges() throws Exception {
        SSLContext first = tls.getSSLContext();
        assertThat(tls.getSSLContext()).isSameAs(first);
        assertThat(tls.getSSLContext("gateway")).isNotSameAs(first);
        told.set(0);
        tls.handleEvent(new KeystoreChangedEvent("another"));
        assertThat(tls.getSSLContext()).isSameAs(first);
        assertThat(told).hasValue(0);
        tls.handleEvent(new KeystoreChangedEvent("SSLKeystore"));
        assertThat(tls.getSSLContext()).isNotSameAs(first);
        assertThat(told).hasValue(1);
    }

    /** Kura calls updated once or twice after each activation. */
    @Test
    void anUpdateThatChangesNothingTellsNobody() throws Exception {
        SSLContext first = tls.getSSLContext();
        told.set(0);
        tls.updated(config());
        assertThat(tls.getSSLContext()).isSameAs(first);
        assertThat(told).hasValue(0);
        config.put("ssl_default_protocol", "TLSv1.2");
        tls.updated(config());
        assertThat(told).hasValue(1);
        assertThat(tls.getSSLContext().getProtocol()).isEqualTo("TLSv1.2");
    }

    @Test
    void aServiceThatWasReplacedBeforeItWentIsNotMissed() throws Exception {
        KeystoreService next = Issued.keystore(folder.resolve("keys.p12"));
        tls.setKeystore(next, SSL_KEYSTORE);
        tls.unsetKeystore(keystore);
        assertThat(connect(tls.getSSLSocketFactory(), "localhost")).isEqualTo("CN=gw-0001");
    }

    @Test
    void filesMayBeNamedInTheOldWay() throws Exception {
        String file = folder.resolve("keys.p12").toString();
        SSLSocketFactory sockets = tls.getSSLSocketFactory("TLSv1.3", "", file, file, PASSWORD, "gateway", true);
        assertThat(connect(sockets, "localhost")).isEqualTo("CN=gw-0001");
        assertThatThrownBy(() -> tls.getSSLSocketFactory("TLSv1.3", "", file, file, new char[] {'x'}, "gateway"))
                .isInstanceOf(IOException.class);
    }

    @Test
    void certificatesAreInstalledAndListed() throws Exception {
        X509Certificate other = new Issued().certificate();
        tls.installTrustCertificate("other", other);
        assertThat(tls.getTrustCertificates()).containsExactlyInAnyOrder(authority.certificate(), other);
        tls.deleteTrustCertificate("other");
        assertThat(List.of(tls.getTrustCertificates())).containsExactly(authority.certificate());
        KeyPair pair = Issued.pair();
        tls.installPrivateKey(
                "third", pair.getPrivate(), PASSWORD, new Certificate[] {authority.sign("CN=3", pair, 4)});
        assertThat(keystore.getEntry("third")).isInstanceOf(PrivateKeyEntry.class);
    }

    private TlsConfig config() {
        return (TlsConfig) Proxy.newProxyInstance(
                TlsConfig.class.getClassLoader(),
                new Class<?>[] {TlsConfig.class},
                (proxy, method, arguments) -> config.getOrDefault(method.getName(), method.getDefaultValue()));
    }
}
