// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.pump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.penstock.cloud.session.Endpoint;
import io.penstock.cloud.session.OwnThread;
import io.penstock.cloud.session.PahoTransport;
import io.penstock.cloud.simulator.Client;
import io.penstock.cloud.simulator.MqttServer;
import io.penstock.cloud.simulator.Rules;
import io.penstock.faults.Keys;
import io.penstock.faults.Profile;
import io.penstock.faults.Proxy;
import io.penstock.store.outbox.SegmentOutbox;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLServerSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** While records come, 500 a second, something happens to the link; afterwards each is there once, and nobody stormed. */
class HostileLinkTest {

    private static final Duration LONG = Duration.ofSeconds(40);

    @TempDir
    Path folder;

    private final Received received = new Received();
    private final Rules ledger = new Rules() {
        @Override
        public void published(Client client, String topic, byte[] payload, int qos) {
            received.take(payload);
        }
    };
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final OwnThread thread = new OwnThread("link");
    private SegmentOutbox outbox;
    private MqttServer server;
    private Proxy proxy;
    private Uplink uplink;

    @BeforeEach
    void aLine() throws IOException {
        outbox = SegmentOutbox.in(folder.resolve("outbox"));
        server = new MqttServer(0, ledger);
        proxy = Proxy.before(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()), Profile.SOUND, 1);
    }

    @AfterEach
    void close() throws IOException {
        clock.shutdownNow();
        thread.close();
        outbox.close();
        proxy.close();
        server.close();
    }

    @Test
    void aBrokerThatRestarts() throws Exception {
        flow("tcp://127.0.0.1:" + proxy.address().getPort(), Optional.empty());
        int port = server.port();
        for (int i = 0; i < 3; i++) {
            awaitRecords();
            server.close();
            await().atMost(LONG).until(() -> uplink.reason().startsWith("mqtt.unreachable: "));
            server = new MqttServer(port, ledger);
        }
        awaitAll();
        assertThat(uplink.failures()).isLessThan(20);
    }

    @Test
    void connectionsThatAreHalfOpen() throws Exception {
        flow("tcp://127.0.0.1:" + proxy.address().getPort(), Optional.empty());
        for (int i = 0; i < 2; i++) {
            awaitRecords();
            proxy.freeze();
            await().atMost(LONG).until(() -> !uplink.isUp());
        }
        awaitAll();
        assertThat(uplink.failures()).isLessThan(10);
    }

    @Test
    void acknowledgementsThatComeLate() throws Exception {
        flow("tcp://127.0.0.1:" + proxy.address().getPort(), Optional.empty());
        awaitRecords();
        server.acknowledge(false);
        clock.schedule(() -> server.acknowledge(true), 2, TimeUnit.SECONDS).get();
        awaitAll();
        assertThat(received.again())
                .as("sent again although they were only late")
                .isZero();
        assertThat(uplink.failures()).isZero();
    }

    @Test
    void acknowledgementsThatComeTooLate() throws Exception {
        flow("tcp://127.0.0.1:" + proxy.address().getPort(), Optional.empty());
        awaitRecords();
        server.acknowledge(false);
        await().atMost(LONG).until(() -> uplink.failures() == 1);
        server.acknowledge(true);
        awaitAll();
        assertThat(received.again()).isPositive();
    }

    @Test
    void twoGatewaysWithOneClientId() throws Exception {
        String uri = "tcp://127.0.0.1:" + proxy.address().getPort();
        flow(uri, Optional.empty());
        awaitRecords();
        try (var otherOutbox = SegmentOutbox.in(folder.resolve("other"));
                var otherThread = new OwnThread("other link")) {
            var other = new Uplink(otherOutbox, 1, otherThread, new PahoTransport(200), uri);
            other.start();
            await().atMost(LONG)
                    .until(() -> uplink.reason().startsWith("mqtt.client_id_stolen: ")
                            || other.reason().startsWith("mqtt.client_id_stolen: "));
            long attempts = server.attempts();
            await().during(Duration.ofSeconds(3))
                    .atMost(Duration.ofSeconds(4))
                    .until(() -> server.attempts() <= attempts + 1);
            clock.shutdown();
            assertThat(clock.awaitTermination(5, TimeUnit.SECONDS)).isTrue();
            assertThat(uplink.accepted())
                    .as("what did not arrive waits")
                    .isLessThanOrEqualTo(received.records() + uplink.waiting());
        }
    }

    @Test
    void aCertificateThatExpiresWhileConnectedAndIsRenewed() throws Exception {
        Keys broker = Keys.lasting(folder, "broker", "dns:localhost");
        Keys renewed = Keys.lasting(folder, "renewed", "dns:gateway");
        Keys first = Keys.expiring(folder, "first", "dns:gateway", 6);
        var shown = new AtomicReference<>(first);
        var socket = (SSLServerSocket)
                broker.trusting(first, renewed).getServerSocketFactory().createServerSocket();
        socket.setNeedClientAuth(true);
        server.close();
        server = new MqttServer(0, ledger, socket);
        flow(
                "ssl://localhost:" + server.port(),
                Optional.of(() -> shown.get().trusting(broker).getSocketFactory()));
        awaitRecords();
        await().atMost(LONG).until(() -> !first.isValid());
        awaitRecords();
        assertThat(uplink.failures()).as("a connection that is up stays up").isZero();
        server.cut("", "gw");
        await().atMost(LONG).until(() -> uplink.reason().startsWith("mqtt.tls: "));
        await().atMost(LONG).until(() -> uplink.failures() > 4);
        assertThat(server.attempts()).as("refused before it says CONNECT").isEqualTo(1);
        shown.set(renewed);
        await().atMost(LONG).until(uplink::isUp);
        awaitAll();
        assertThat(uplink.failures()).isLessThan(20);
    }

    private void flow(String uri, Optional<Endpoint.Tls> tls) {
        uplink = new Uplink(outbox, 5, thread, new PahoTransport(200), uri, tls);
        uplink.start();
        clock.scheduleAtFixedRate(() -> uplink.append(1), 0, 10, TimeUnit.MILLISECONDS);
    }

    private void awaitRecords() {
        long before = received.records();
        await().atMost(LONG).until(() -> received.records() > before + 200);
    }

    private void awaitAll() throws Exception {
        clock.shutdown();
        assertThat(clock.awaitTermination(5, TimeUnit.SECONDS)).isTrue();
        await().atMost(LONG).until(() -> uplink.waiting() == 0);
        assertThat(received.unexplained()).isEmpty();
        assertThat(received.missing()).isZero();
        assertThat(received.records()).isEqualTo(uplink.accepted());
    }
}
