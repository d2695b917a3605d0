// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.penstock.cloud.payload.PayloadLimits;
import io.penstock.cloud.payload.ProtobufCodec;
import io.penstock.cloud.pump.LazyWriter;
import io.penstock.cloud.pump.OutboxPublisher;
import io.penstock.cloud.pump.TlsSource;
import io.penstock.cloud.pump.TopicTemplate;
import io.penstock.cloud.simulator.Client;
import io.penstock.cloud.simulator.MqttServer;
import io.penstock.cloud.simulator.Rules;
import io.penstock.kura.seam.LinkStatistics.State;
import io.penstock.store.api.Priority;
import io.penstock.store.outbox.SegmentOutbox;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.eclipse.kura.KuraConnectException;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.cloudconnection.listener.CloudConnectionListener;
import org.eclipse.kura.cloudconnection.message.KuraMessage;
import org.eclipse.kura.message.KuraPayload;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A connection with a real outbox behind and a server before it that misbehaves. */
@Timeout(60)
class MqttGatewayTest {

    @TempDir
    Path folder;

    private final Receiver receiver = new Receiver();
    private final List<String> topics = new CopyOnWriteArrayList<>();
    private final AtomicBoolean admits = new AtomicBoolean(true);
    private final Map<String, OutboxPublisher> publishers = new ConcurrentHashMap<>();
    private SegmentOutbox outbox;
    private MqttServer server;
    private Optional<MqttGateway> gateway = Optional.empty();

    private final Rules rules = new Rules() {
        @Override
        public Optional<Client> admit(String clientId, String user, String password) {
            return admits.get() || "right".equals(password)
                    ? Optional.of(new Client("", user, clientId))
                    : Optional.empty();
        }

        @Override
        public boolean maySubscribe(Client client, String filter) {
            return !filter.startsWith("forbidden");
        }

        @Override
        public void published(Client client, String topic, byte[] payload, int qos) {
            topics.add(topic);
            receiver.take(payload);
        }
    };

    @BeforeEach
    void open() throws IOException {
        outbox = SegmentOutbox.in(folder.resolve("outbox"));
        server = new MqttServer(0, rules);
    }

    @AfterEach
    void close() throws IOException {
        gateway.ifPresent(MqttGateway::stop);
        outbox.close();
        server.close();
    }

    @Test
    void whatIsPublishedArrivesWithItsName() throws Exception {
        start(Map.of("account", "acme", "topic_prefix", "#account-name/#client-id/"));
        publish("pump", 3);
        await().until(() -> receiver.once().size() == 3);
        assertThat(receiver.once()).containsExactly("gw pump 1:1", "gw pump 1:2", "gw pump 1:3");
        assertThat(topics).containsOnly("acme/gw/line/pump");
        await().until(() -> depth() == 0);
        assertThat(gateway.orElseThrow().state()).isEqualTo(State.UP);
        assertThat(gateway.orElseThrow().getInfo()).containsEntry("Records delivered", "3");
    }

    @Test
    void aServerThatIsAwayForAWhileCostsNothing() throws Exception {
        start(Map.of("batch_from", 20));
        publish("pump", 50);
        await().until(() -> receiver.once().size() == 50);
        int port = server.port();
        server.close();
        publish("pump", 100);
        publish("valve", 30);
        await().until(() -> gateway.orElseThrow().state() == State.DOWN);
        assertThat(gateway.orElseThrow().reason()).startsWith("mqtt.");
        server = new MqttServer(port, rules);
        await().atMost(Duration.ofSeconds(20)).until(() -> receiver.once().size() == 180);
        assertThat(of("pump")).isEqualTo(names("pump", 1, 150));
        assertThat(of("valve")).isEqualTo(names("valve", 2, 30));
        assertThat(topics).as("a long backlog shares messages").contains("gw/line/pump/batch");
        await().until(() -> depth() == 0);
    }

    @Test
    void aConnectionThatIsCutAgainAndAgainCostsNothing() throws Exception {
        start(Map.of("window", 10));
        for (int i = 0; i < 4; i++) {
            publish("pump", 50);
            await().until(() -> server.isConnected("", "gw"));
            server.cut("", "gw");
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> receiver.once().size() == 200);
        assertThat(of("pump")).isEqualTo(names("pump", 1, 200));
        await().until(() -> depth() == 0);
    }

    @Test
    void nothingIsAcknowledgedBeforeItsPuback() throws Exception {
        start(Map.of("window", 5));
        server.acknowledge(false);
        publish("pump", 20);
        await().until(() -> receiver.total() == 5);
        assertThat(depth()).as("received, and not acknowledged").isEqualTo(20);
        server.acknowledge(true);
        await().until(() -> depth() == 0);
        assertThat(of("pump")).isEqualTo(names("pump", 1, 20));
    }

    @Test
    void aServerThatNeverAcknowledgesIsLeftAndTriedAnew() throws Exception {
        start(Map.of("window", 5));
        server.acknowledge(false);
        publish("pump", 5);
        await().atMost(Duration.ofSeconds(20)).until(() -> server.attempts() > 1);
        server.acknowledge(true);
        await().atMost(Duration.ofSeconds(20)).until(() -> depth() == 0);
        assertThat(of("pump")).isEqualTo(names("pump", 1, 5));
        assertThat(receiver.total()).as("sent again").isGreaterThan(5);
    }

    @Test
    void refusedCredentialsAreTriedOnceEvenOverARestart() throws Exception {
        admits.set(false);
        start(Map.of("user", "plant", "password", "wrong"));
        await().until(() -> gateway.orElseThrow().state() == State.STOPPED);
        assertThat(gateway.orElseThrow().reason()).startsWith("mqtt.auth_refused: ");
        assertThatThrownBy(() -> gateway.orElseThrow().connect())
                .isInstanceOf(KuraConnectException.class)
                .hasMessageContaining("mqtt.auth_refused");
        publish("pump", 2);
        gateway.orElseThrow().stop();
        start(Map.of("user", "plant", "password", "wrong"));
        await().until(() -> gateway.orElseThrow().state() == State.STOPPED);
        await().during(Duration.ofMillis(1500)).atMost(Duration.ofSeconds(5)).until(() -> server.attempts() == 1);
        gateway.orElseThrow().update(Configs.settings(server.port(), Map.of("user", "plant", "password", "right")));
        await().until(() -> receiver.once().size() == 2);
    }

    @Test
    void aStopLeavesInTheOutboxWhatIsNotAcknowledged() throws Exception {
        start(Map.of());
        server.acknowledge(false);
        publish("pump", 7);
        await().until(() -> receiver.total() == 7);
        gateway.orElseThrow().stop();
        assertThat(depth()).isEqualTo(7);
        server.acknowledge(true);
        start(Map.of());
        await().until(() -> depth() == 0);
        assertThat(of("pump")).isEqualTo(names("pump", 1, 7));
    }

    @Test
    void theSameConfigurationKeepsTheConnectionAndAnotherOneMakesItAnew() throws Exception {
        start(Map.of());
        await().until(() -> gateway.orElseThrow().isConnected());
        for (int i = 0; i < 3; i++) {
            gateway.orElseThrow().update(Configs.settings(server.port(), Map.of()));
        }
        assertThat(gateway.orElseThrow().isConnected()).isTrue();
        assertThat(server.attempts()).isEqualTo(1);
        gateway.orElseThrow().update(Configs.settings(server.port(), Map.of("topic_prefix", "other/")));
        publish("pump", 1);
        await().until(() -> topics.contains("other/line/pump"));
        assertThat(server.attempts()).isEqualTo(2);
    }

    @Test
    void subscribersHearWhatMatchesAndStayOverAReconnect() throws Exception {
        start(Map.of());
        List<String> heard = new CopyOnWriteArrayList<>();
        gateway.orElseThrow()
                .registerSubscriber(
                        Map.of(Subscriptions.FILTER, "#client-id/commands/+"),
                        message -> heard.add(message.getProperties().get("topic") + " "
                                + message.getPayload().getMetric("speed")));
        gateway.orElseThrow().registerSubscriber(Map.of(Subscriptions.FILTER, "forbidden/#"), message -> {
            throw new IllegalStateException("not granted");
        });
        var payload = new KuraPayload();
        payload.addMetric("speed", 7);
        byte[] bytes = new ProtobufCodec(false, PayloadLimits.DEFAULT).encode(payload);
        await().until(() -> server.publish("gw/commands/pump", bytes, 1) == 1);
        await().until(() -> heard.equals(List.of("gw/commands/pump 7")));
        server.cut("", "gw");
        await().atMost(Duration.ofSeconds(10)).until(() -> server.publish("gw/commands/valve", bytes, 1) == 1);
        await().until(() -> heard.contains("gw/commands/valve 7"));
        assertThat(server.publish("gw/other", bytes, 1)).isZero();
    }

    @Test
    void whatIsNoPayloadComesAsABody() throws Exception {
        start(Map.of());
        List<byte[]> heard = new CopyOnWriteArrayList<>();
        gateway.orElseThrow()
                .registerSubscriber(
                        Map.of(Subscriptions.FILTER, "raw"),
                        message -> heard.add(message.getPayload().getBody()));
        byte[] bytes = "start the pump".getBytes(StandardCharsets.UTF_8);
        await().until(() -> server.publish("raw", bytes, 0) == 1);
        await().until(() -> heard.size() == 1);
        assertThat(heard.get(0)).isEqualTo(bytes);
    }

    @Test
    void aSlowSubscriberHoldsNobodyUpAndWhatIsTooMuchIsCounted() throws Exception {
        start(Map.of());
        var slow = new CountDownLatch(1);
        gateway.orElseThrow().registerSubscriber(Map.of(Subscriptions.FILTER, "in"), message -> waitFor(slow));
        await().until(() -> server.publish("in", new byte[0], 0) == 1);
        for (int i = 0; i < 1_200; i++) {
            server.publish("in", new byte[0], 0);
        }
        publish("pump", 5);
        await().until(() -> receiver.once().size() == 5);
        await().until(() -> !gateway.orElseThrow()
                .getInfo()
                .get("Incoming messages dropped")
                .equals("0"));
        slow.countDown();
    }

    @Test
    void aSubscriptionWithoutAFilterIsRefused() throws Exception {
        start(Map.of());
        assertThatThrownBy(() -> gateway.orElseThrow().registerSubscriber(Map.of(), message -> {}))
                .hasMessageStartingWith("mqtt.filter: ");
    }

    @Test
    void listenersHearOfTheConnectionAndOfDeliveries() throws Exception {
        List<String> heard = new CopyOnWriteArrayList<>();
        admits.set(false);
        start(Map.of("connect_on_startup", false));
        gateway.orElseThrow().registerCloudConnectionListener(new CloudConnectionListener() {
            @Override
            public void onDisconnected() {
                heard.add("disconnected");
            }

            @Override
            public void onConnectionLost() {
                heard.add("lost");
            }

            @Override
            public void onConnectionEstablished() {
                heard.add("established");
            }
        });
        gateway.orElseThrow().registerCloudDeliveryListener(heard::add);
        assertThat(gateway.orElseThrow().state()).isEqualTo(State.IDLE);
        admits.set(true);
        gateway.orElseThrow().connect();
        publish("pump", 1);
        await().until(() -> heard.contains("pump:1:1"));
        server.cut("", "gw");
        await().atMost(Duration.ofSeconds(10))
                .until(() -> heard.stream().filter("established"::equals).count() == 2);
        gateway.orElseThrow().disconnect();
        await().until(() -> heard.contains("disconnected"));
        assertThat(heard).containsExactly("established", "pump:1:1", "lost", "established", "disconnected");
        assertThat(gateway.orElseThrow().state()).isEqualTo(State.IDLE);
    }

    @Test
    void whoPublishesWithoutAPublisherNamesTheTopic() throws Exception {
        start(Map.of());
        MqttGateway endpoint = gateway.orElseThrow();
        assertThat(endpoint.publish(new KuraMessage(new KuraPayload(), Map.of("APP_TOPIC", "own/topic"))))
                .isEqualTo("mqtt:1:1");
        endpoint.publish(new KuraMessage(new KuraPayload(), Map.of("APP_TOPIC", "own/other")));
        await().until(() -> topics.equals(List.of("gw/own/topic", "gw/own/other")));
        assertThatThrownBy(() -> endpoint.publish(new KuraMessage(new KuraPayload())))
                .isInstanceOf(KuraException.class)
                .hasMessageContaining("mqtt.topic: ");
    }

    private void start(Map<String, Object> values) {
        var made = new MqttGateway(
                "mqtt",
                Configs.settings(server.port(), values),
                outbox,
                new Network(folder.resolve("mqtt.refused"), new TlsSource()));
        made.start();
        gateway = Optional.of(made);
    }

    private void publish(String source, int count) throws KuraException {
        publishers
                .computeIfAbsent(
                        source,
                        name -> new OutboxPublisher(
                                new LazyWriter(outbox, name, "mqtt"),
                                new TopicTemplate("line/$assetName"),
                                Priority.NORMAL,
                                false))
                .publish(IntStream.range(0, count)
                        .mapToObj(i -> new KuraMessage(new KuraPayload(), Map.of("assetName", source)))
                        .toList());
    }

    private List<String> of(String source) {
        return receiver.once().stream()
                .filter(name -> name.contains(" " + source + " "))
                .toList();
    }

    private static List<String> names(String source, int epoch, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(seq -> "gw " + source + " " + epoch + ":" + seq)
                .toList();
    }

    private long depth() {
        return outbox.statistics().cursors().get(0).depth();
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
