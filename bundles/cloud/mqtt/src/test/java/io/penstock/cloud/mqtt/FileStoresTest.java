// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.penstock.cloud.pump.TlsSource;
import io.penstock.cloud.simulator.MqttServer;
import io.penstock.cloud.simulator.Rules;
import io.penstock.kura.seam.LinkStatistics.State;
import io.penstock.store.outbox.SegmentOutbox;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLServerSocket;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** TLS by files of the JDK's keytool: who is trusted, and who is shown. */
@Timeout(60)
class FileStoresTest {

    @TempDir
    static Path keys;

    @TempDir
    Path folder;

    @BeforeAll
    static void makeKeys() throws Exception {
        for (String name : List.of("server", "gateway", "stranger")) {
            keytool(
                    "-genkeypair",
                    "-alias",
                    name,
                    "-keyalg",
                    "EC",
                    "-dname",
                    "CN=" + name,
                    "-ext",
                    "SAN=dns:localhost,ip:127.0.0.1",
                    "-keystore",
                    store(name));
            keytool("-exportcert", "-alias", name, "-keystore", store(name), "-file", store(name) + ".crt");
        }
        trust("trusts-server", "server");
        trust("trusts-gateway", "gateway");
    }

    @Test
    void connectsWithAClientCertificateToAServerThatItTrusts() throws Exception {
        assertThat(outcome(Map.of("tls_truststore", store("trusts-server"), "tls_keystore", store("gateway"))))
                .isEqualTo(State.UP);
    }

    @Test
    void aServerThatIsNotTrustedIsNotTalkedTo() throws Exception {
        assertThat(outcome(Map.of("tls_truststore", store("trusts-gateway"), "tls_keystore", store("gateway"))))
                .isEqualTo(State.DOWN);
    }

    @Test
    void withoutTheRightKeyTheServerRefuses() throws Exception {
        assertThat(outcome(Map.of("tls_truststore", store("trusts-server"), "tls_keystore", store("stranger"))))
                .isEqualTo(State.DOWN);
    }

    @Test
    void aFileThatIsMissingIsALinkThatIsDownWithItsName() throws Exception {
        assertThat(outcome(Map.of("tls_truststore", store("nowhere")))).isEqualTo(State.DOWN);
    }

    private State outcome(Map<String, Object> files) throws Exception {
        var server = new FileStores(
                store("trusts-gateway"),
                Configs.passwords("", "password").trustStore(),
                store("server"),
                Configs.passwords("", "password").keyStore());
        var socket = (SSLServerSocket) server.context().getServerSocketFactory().createServerSocket();
        socket.setNeedClientAuth(true);
        try (SegmentOutbox outbox = SegmentOutbox.in(folder.resolve("outbox"));
                MqttServer broker = new MqttServer(0, new Rules() {}, socket)) {
            Map<String, Object> values = new HashMap<>(files);
            values.put("broker_url", "mqtts://localhost:" + broker.port());
            var gateway = new MqttGateway(
                    "mqtt",
                    Settings.of(Configs.config(values), Configs.passwords("", "password")),
                    outbox,
                    new Network(folder.resolve("refused"), new TlsSource()));
            gateway.start();
            try {
                await().until(() -> gateway.state() == State.UP || gateway.failures() > 0);
                assertThat(gateway.reason()).doesNotContain("password");
                return gateway.state();
            } finally {
                gateway.stop();
            }
        }
    }

    private static void trust(String store, String name) throws Exception {
        keytool("-importcert", "-noprompt", "-alias", name, "-file", store(name) + ".crt", "-keystore", store(store));
    }

    private static String store(String name) {
        return keys.resolve(name + ".p12").toString();
    }

    private static void keytool(String... arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of("-storetype", "PKCS12", "-storepass", "password"));
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(keytool.getInputStream().readAllBytes());
        if (keytool.waitFor() != 0) {
            throw new IOException(said);
        }
    }
}
