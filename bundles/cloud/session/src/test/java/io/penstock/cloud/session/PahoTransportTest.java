// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.penstock.cloud.session.MqttConnection.Outcome;
import io.penstock.cloud.simulator.Client;
import io.penstock.cloud.simulator.MqttServer;
import io.penstock.cloud.simulator.Rules;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PahoTransportTest {

    private final BlockingQueue<Object> events = new LinkedBlockingQueue<>();
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final PahoTransport transport = new PahoTransport(10);
    private MqttServer server;

    @BeforeEach
    void listen() throws IOException {
        server = new MqttServer(0, new Rules() {
            @Override
            public Optional<Client> admit(String clientId, String user, String password) {
                return password.equals("wrong") ? Optional.empty() : Optional.of(new Client("", user, clientId));
            }

            @Override
            public boolean maySubscribe(Client client, String filter) {
                return !filter.startsWith("forbidden");
            }

            @Override
            public void published(Client client, String topic, byte[] payload, int qos) {
                taken.add(topic + " " + payload.length + " " + qos);
            }
        });
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    @Test
    void publishesAndSaysWhenTheBrokerHasIt() throws Exception {
        MqttConnection connection = up("gw");
        BlockingQueue<Outcome> delivered = new LinkedBlockingQueue<>();
        connection.publish("a/b", new byte[3], 1, false, delivered::add);
        assertThat(delivered.poll(5, TimeUnit.SECONDS)).isEqualTo(Outcome.DELIVERED);
        assertThat(taken).containsExactly("a/b 3 1");
        connection.publish("a/#", new byte[3], 1, false, delivered::add);
        assertThat(delivered.poll(5, TimeUnit.SECONDS)).isEqualTo(Outcome.IMPOSSIBLE);
        connection.close(Duration.ofSeconds(1));
    }

    @Test
    void aLostConnectionGrantsNothingAndThrowsNothing() throws Exception {
        MqttConnection connection = up("gw");
        server.cut("", "gw");
        lost();
        assertThat(connection.subscribe("a/#", 1)).isCompletedExceptionally();
        assertThat(connection.unsubscribe("a/#")).isCompletedExceptionally();
    }

    @Test
    void aMessageWithoutAcknowledgementIsNotDelivered() throws Exception {
        MqttConnection connection = up("gw");
        server.acknowledge(false);
        BlockingQueue<Outcome> delivered = new LinkedBlockingQueue<>();
        connection.publish("a/b", new byte[3], 1, false, delivered::add);
        await().until(() -> taken.size() == 1);
        server.cut("", "gw");
        assertThat(delivered.poll(5, TimeUnit.SECONDS)).isEqualTo(Outcome.LOST);
        assertThat(lost().closedByPeer()).isTrue();
    }

    @Test
    void tellsARefusedSubscriptionFromAGrantedOne() throws Exception {
        MqttConnection connection = up("gw");
        assertThat(connection.subscribe("free/#", 1).toCompletableFuture().get(5, TimeUnit.SECONDS))
                .isTrue();
        assertThat(connection.subscribe("forbidden/#", 1).toCompletableFuture().get(5, TimeUnit.SECONDS))
                .isFalse();
        assertThat(connection.subscribe("a/#/b", 1).toCompletableFuture().get(5, TimeUnit.SECONDS))
                .isFalse();
        server.publish("free/x", new byte[] {7}, 0);
        assertThat(events.poll(5, TimeUnit.SECONDS)).isEqualTo("free/x 1");
        assertThat(connection.unsubscribe("free/#").toCompletableFuture().get(5, TimeUnit.SECONDS))
                .isTrue();
        assertThat(server.publish("free/x", new byte[] {7}, 0)).isZero();
        connection.close(Duration.ofSeconds(1));
    }

    @Test
    void saysThatTheBrokerRefused() throws Exception {
        open("gw", "wrong", server.port());
        assertThat(events.poll(5, TimeUnit.SECONDS)).isEqualTo(new Fault.Refused(5, Duration.ZERO, "CONNACK 5"));
    }

    @Test
    void saysThatNobodyAnswers() throws Exception {
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        open("gw", "", port);
        assertThat(events.poll(5, TimeUnit.SECONDS))
                .isInstanceOfSatisfying(Fault.Unreachable.class, fault -> assertThat(fault.detail())
                        .contains("ConnectException"));
    }

    @Test
    void saysThatAnAddressCannotBe() throws Exception {
        transport.open(endpoint("gw", "", "mqtt//"), new Recording());
        assertThat(events.poll(5, TimeUnit.SECONDS)).isInstanceOf(Fault.Unreachable.class);
    }

    @Test
    void aTakenSessionEndsAsClosedByThePeer() throws Exception {
        up("gw");
        MqttConnection second = open("gw", "", server.port());
        List<Object> both = List.of(events.poll(5, TimeUnit.SECONDS), events.poll(5, TimeUnit.SECONDS));
        assertThat(both).contains("up").hasAtLeastOneElementOfType(Fault.Lost.class);
        assertThat(both).filteredOn(Fault.Lost.class::isInstance).allMatch(lost -> ((Fault.Lost) lost).closedByPeer());
        second.close(Duration.ofSeconds(1));
    }

    @Test
    void theWillIsPublishedOnACutAndNotOnDisconnect() throws Exception {
        up("one").cut();
        await().until(() -> taken.contains("one/will 1 1"));
        up("two").close(Duration.ofSeconds(1));
        await().until(() -> !server.isConnected("", "two"));
        assertThat(taken).containsExactly("one/will 1 1");
        assertThat(events).isEmpty();
    }

    @Test
    void aConnectionThatIsGoneDeliversNothing() throws Exception {
        MqttConnection connection = up("gw");
        connection.cut();
        BlockingQueue<Outcome> delivered = new LinkedBlockingQueue<>();
        connection.publish("a/b", new byte[3], 1, false, delivered::add);
        assertThat(delivered.poll(5, TimeUnit.SECONDS)).isEqualTo(Outcome.LOST);
    }

    @Test
    void givesItsThreadsBack() throws Exception {
        up("a-name-of-its-own").cut();
        up("a-name-of-its-own").close(Duration.ofSeconds(1));
        open("a-name-of-its-own", "wrong", server.port());
        await().until(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().contains("a-name-of-its-own")));
    }

    @Test
    void givesItsThreadsBackWhereThePeerEndsEachConnectionAtOnce() throws Exception {
        try (var rude = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            for (int i = 0; i < 10; i++) {
                open("is-shown-the-door", "", rude.getLocalPort());
                Socket taken = rude.accept();
                taken.setSoLinger(i % 2 == 0, 0);
                taken.close();
                assertThat(events.poll(5, TimeUnit.SECONDS)).isInstanceOf(Fault.class);
            }
        }
        await().until(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().contains("is-shown-the-door")));
    }

    private MqttConnection up(String clientId) throws InterruptedException {
        MqttConnection connection = open(clientId, "", server.port());
        assertThat(events.poll(5, TimeUnit.SECONDS)).isEqualTo("up");
        return connection;
    }

    private MqttConnection open(String clientId, String password, int port) {
        return transport.open(endpoint(clientId, password, "tcp://127.0.0.1:" + port), new Recording());
    }

    private static Endpoint endpoint(String clientId, String password, String uri) {
        return new Endpoint(
                uri,
                clientId,
                "user",
                password.toCharArray(),
                Duration.ofSeconds(30),
                Duration.ofSeconds(5),
                Optional.of(new Endpoint.Will(clientId + "/will", new byte[1], 1)),
                Optional.empty());
    }

    private Fault.Lost lost() throws InterruptedException {
        return (Fault.Lost) events.poll(5, TimeUnit.SECONDS);
    }

    private final class Recording implements MqttTransport.Events {
        @Override
        public void up() {
            events.add("up");
        }

        @Override
        public void failed(Fault fault) {
            events.add(fault);
        }

        @Override
        public void message(String topic, byte[] payload) {
            events.add(topic + " " + payload.length);
        }
    }
}
