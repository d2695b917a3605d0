// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.penstock.cloud.pump.LazyWriter;
import io.penstock.cloud.pump.OutboxPublisher;
import io.penstock.cloud.pump.TlsSource;
import io.penstock.cloud.pump.TopicTemplate;
import io.penstock.kura.seam.LinkStatistics.State;
import io.penstock.store.api.Priority;
import io.penstock.store.outbox.SegmentOutbox;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.cloudconnection.message.KuraMessage;
import org.eclipse.kura.message.KuraPayload;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The same against a real Mosquitto, where there is one. */
@Timeout(90)
class MosquittoTest {

    private static final Path MOSQUITTO = Path.of("/usr/sbin/mosquitto");

    @TempDir
    Path folder;

    private final Receiver receiver = new Receiver();
    private int port;
    private Process broker;
    private SegmentOutbox outbox;

    @BeforeEach
    void open() throws Exception {
        assumeTrue(Files.isExecutable(MOSQUITTO), MOSQUITTO + " is not installed");
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Files.createDirectories(folder.resolve("broker"));
        outbox = SegmentOutbox.in(folder.resolve("outbox"));
    }

    @AfterEach
    void close() throws Exception {
        if (outbox != null) {
            outbox.close();
        }
        if (broker != null) {
            stopBroker();
        }
    }

    @Test
    void everyRecordArrivesThoughTheBrokerIsStoppedAndStarted() throws Exception {
        startBroker("allow_anonymous true");
        subscribe();
        MqttGateway gateway = gateway(Map.of("batch_from", 100));
        try (var pump = new LazyWriter(outbox, "pump", "mqtt");
                var valve = new LazyWriter(outbox, "valve", "mqtt")) {
            for (int i = 0; i < 20; i++) {
                publish(pump, "pump", 25);
                publish(valve, "valve", 10);
                if (i == 5) {
                    stopBroker();
                }
                if (i == 15) {
                    startBroker("allow_anonymous true");
                    subscribe();
                }
            }
            await().atMost(Duration.ofSeconds(30)).until(() -> receiver.once().size() == 700);
            assertThat(of("pump")).isEqualTo(names("pump", 500));
            assertThat(of("valve")).isEqualTo(names("valve", 200));
            await().until(() -> outbox.statistics().cursors().get(0).depth() == 0);
        } finally {
            gateway.stop();
        }
    }

    @Test
    void aWrongPasswordStopsAndTheRightOneGoesOn() throws Exception {
        Path passwords = folder.resolve("passwords");
        assumeTrue(new ProcessBuilder("mosquitto_passwd", "-b", "-c", passwords.toString(), "plant", "right")
                        .start()
                        .waitFor()
                == 0);
        startBroker("allow_anonymous false\npassword_file " + passwords);
        MqttGateway gateway = gateway(Map.of("user", "plant", "password", "wrong"));
        try (var pump = new LazyWriter(outbox, "pump", "mqtt")) {
            publish(pump, "pump", 3);
            await().until(() -> gateway.state() == State.STOPPED);
            assertThat(gateway.reason()).startsWith("mqtt.auth_refused: ");
            gateway.update(Configs.settings(port, Map.of("user", "plant", "password", "right")));
            await().until(() -> outbox.statistics().cursors().get(0).depth() == 0);
            assertThat(gateway.state()).isEqualTo(State.UP);
        } finally {
            gateway.stop();
        }
    }

    @Test
    void theWillIsPublishedWhenTheGatewayIsGoneWithoutAWord() throws Exception {
        startBroker("allow_anonymous true");
        var heard = new CopyOnWriteArrayList<String>();
        MqttClient watcher = client("watcher", true);
        watcher.subscribe("gw/state", 1, (topic, message) -> heard.add(new String(message.getPayload())));
        MqttGateway gateway = gateway(Map.of("will_topic", "#client-id/state", "will_text", "gone"));
        try {
            await().until(gateway::isConnected);
            MqttClient thief = client("gw", true); // the broker closes the gateway's connection
            await().until(() -> heard.contains("gone"));
            thief.disconnect();
        } finally {
            gateway.stop();
            watcher.disconnect();
        }
    }

    private MqttGateway gateway(Map<String, Object> values) {
        var gateway = new MqttGateway(
                "mqtt",
                Configs.settings(port, new HashMap<>(values)),
                outbox,
                new Network(folder.resolve("refused"), new TlsSource()));
        gateway.start();
        return gateway;
    }

    private static void publish(LazyWriter writer, String source, int count) throws KuraException {
        new OutboxPublisher(writer, new TopicTemplate("line/" + source), Priority.NORMAL, false)
                .publish(IntStream.range(0, count)
                        .mapToObj(i -> new KuraMessage(new KuraPayload(), Map.of()))
                        .toList());
    }

    /** A session that the broker keeps while it is down. */
    private void subscribe() throws MqttException {
        MqttClient client = client("receiver", false);
        client.subscribe("gw/#", 1, (topic, message) -> receiver.take(message.getPayload()));
    }

    private MqttClient client(String id, boolean clean) throws MqttException {
        var client = new MqttClient("tcp://127.0.0.1:" + port, id, new MemoryPersistence());
        var options = new MqttConnectOptions();
        options.setCleanSession(clean);
        client.connect(options);
        return client;
    }

    private void startBroker(String access) throws Exception {
        Path config = folder.resolve("mosquitto.conf");
        Files.writeString(
                config,
                "listener " + port + " 127.0.0.1\npersistence true\npersistence_location " + folder.resolve("broker")
                        + "/\nmax_queued_messages 0\nset_tcp_nodelay true\n"
                        + (System.getProperty("user.name").equals("root") ? "user root\n" : "") + access + "\n");
        broker = new ProcessBuilder(MOSQUITTO.toString(), "-c", config.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("mosquitto.log").toFile())
                .start();
        await().until(this::listens);
    }

    private void stopBroker() throws InterruptedException {
        broker.destroy();
        assertThat(broker.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    private boolean listens() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private List<String> of(String source) {
        return receiver.once().stream()
                .filter(name -> name.contains(" " + source + " "))
                .toList();
    }

    private static List<String> names(String source, int count) {
        int epoch = source.equals("pump") ? 1 : 2;
        return IntStream.rangeClosed(1, count)
                .mapToObj(seq -> "gw " + source + " " + epoch + ":" + seq)
                .toList();
    }
}
