// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.cloud.simulator.MqttServer;
import io.penstock.cloud.simulator.Rules;
import io.penstock.faults.Keys;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PahoTlsTest {

    @TempDir
    static Path folder;

    private static Keys broker;
    private static Keys gateway;
    private static Keys stranger;

    private final BlockingQueue<Object> events = new LinkedBlockingQueue<>();
    private MqttServer server;

    @org.junit.jupiter.api.BeforeAll
    static void keys() throws Exception {
        broker = Keys.lasting(folder, "broker", "dns:localhost");
        gateway = Keys.lasting(folder, "gateway", "dns:gateway");
        stranger = Keys.lasting(folder, "stranger", "dns:localhost");
    }

    @BeforeEach
    void listen() throws Exception {
        var socket = (SSLServerSocket)
                broker.trusting(gateway).getServerSocketFactory().createServerSocket();
        socket.setNeedClientAuth(true);
        server = new MqttServer(0, new Rules() {}, socket);
    }

    @AfterEach
    void close() throws Exception {
        server.close();
    }

    @Test
    void connectsWithACertificateThatTheBrokerTrusts() throws Exception {
        MqttConnection connection = open("localhost", gateway.trusting(broker));
        assertThat(events.poll(10, TimeUnit.SECONDS)).isEqualTo("up");
        connection.close(Duration.ofSeconds(1));
    }

    @Test
    void doesNotTrustAStranger() throws Exception {
        open("localhost", gateway.trusting(stranger));
        assertThat(events.poll(10, TimeUnit.SECONDS)).isInstanceOf(Fault.Insecure.class);
    }

    @Test
    void doesNotTrustACertificateForAnotherName() throws Exception {
        open("127.0.0.1", gateway.trusting(broker));
        assertThat(events.poll(10, TimeUnit.SECONDS)).isInstanceOf(Fault.Insecure.class);
    }

    @Test
    void saysThatTheBrokerDoesNotTrustIt() throws Exception {
        open("localhost", stranger.trusting(broker));
        assertThat(events.poll(10, TimeUnit.SECONDS)).isInstanceOf(Fault.Insecure.class);
    }

    @Test
    void saysThatTheGatewayItselfHasNoSocketsForTls() throws Exception {
        open("localhost", () -> {
            throw new IOException("no keystore");
        });
        assertThat(events.poll(10, TimeUnit.SECONDS)).isEqualTo(new Fault.Insecure("IOException no keystore"));
    }

    @Test
    void asksForTheSocketsAtEachConnection() throws Exception {
        SSLContext context = gateway.trusting(broker);
        var asked = new LinkedBlockingQueue<String>();
        for (int i = 0; i < 2; i++) {
            MqttConnection connection = open("localhost", () -> {
                asked.add("asked");
                return context.getSocketFactory();
            });
            assertThat(events.poll(10, TimeUnit.SECONDS)).isEqualTo("up");
            connection.close(Duration.ofSeconds(1));
        }
        assertThat(asked).hasSize(2);
    }

    private MqttConnection open(String host, SSLContext context) {
        return open(host, context::getSocketFactory);
    }

    private MqttConnection open(String host, Endpoint.Tls tls) {
        var endpoint = new Endpoint(
                "ssl://" + host + ":" + server.port(),
                "gw",
                "",
                new char[0],
                Duration.ofSeconds(30),
                Duration.ofSeconds(5),
                Optional.empty(),
                Optional.of(tls));
        return new PahoTransport(10).open(endpoint, new MqttTransport.Events() {
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
                events.add(topic);
            }
        });
    }
}
