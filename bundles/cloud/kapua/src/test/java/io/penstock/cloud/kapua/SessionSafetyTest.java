// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.kapua;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.penstock.kura.seam.LinkStatistics.State;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.kura.KuraConnectException;
import org.eclipse.kura.cloudconnection.listener.CloudConnectionListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What would lock a user out, or set two gateways against each other. */
class SessionSafetyTest {

    @TempDir
    Path folder;

    private Bench bench;

    @BeforeEach
    void open() throws Exception {
        bench = new Bench(folder);
    }

    @AfterEach
    void close() throws Exception {
        bench.close();
    }

    @Test
    void aWrongPasswordIsTriedOnceWhateverHappensThen() {
        KapuaSettings wrong = bench.settings(Map.of("password", "wrong"));
        KapuaGateway gateway = bench.gateway("kapua", wrong);
        gateway.start();
        awaitRefusal(gateway);
        gateway.update(bench.settings(Map.of("password", "wrong"))); // Kura seeds a configuration once or twice
        assertThatThrownBy(gateway::connect)
                .isInstanceOf(KuraConnectException.class)
                .hasMessageContaining("kapua.auth_refused: ");
        gateway.stop();
        KapuaGateway restarted = bench.gateway("kapua", wrong);
        restarted.start();
        awaitRefusal(restarted);
        restarted.update(bench.settings(Map.of("password", "wrong", "window", 7)));
        awaitRefusal(restarted);
        assertThat(bench.kapua.server().attempts()).isEqualTo(1);
        assertThat(bench.kapua.isLocked("gateways")).isFalse();
    }

    @Test
    void anotherPasswordIsTriedAtOnce() {
        KapuaGateway gateway = bench.gateway("kapua", bench.settings(Map.of("password", "wrong")));
        gateway.start();
        awaitRefusal(gateway);
        gateway.update(bench.settings(Map.of()));
        await().until(() -> gateway.state() == State.UP);
        assertThat(bench.kapua.server().attempts()).isEqualTo(2);
    }

    @Test
    void aKapuaWhoseAuthenticationIsAwayIsTriedAgain() {
        KapuaGateway gateway = bench.up();
        bench.kapua.authenticates(false);
        bench.kapua.server().cut("acme", "gw-1");
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(gateway.reason()).startsWith("kapua.auth_silent: "));
        bench.kapua.authenticates(true);
        await().until(() -> gateway.state() == State.UP);
    }

    @Test
    void disconnectAndConnectTryOnceMore() throws Exception {
        KapuaGateway gateway = bench.gateway("kapua", bench.settings(Map.of("password", "wrong")));
        gateway.start();
        awaitRefusal(gateway);
        gateway.disconnect();
        assertThatThrownBy(gateway::connect).isInstanceOf(KuraConnectException.class);
        assertThat(bench.kapua.server().attempts()).isEqualTo(2);
    }

    @Test
    void twoGatewaysWithOneIdDoNotTakeTurns() {
        KapuaGateway one = bench.gateway("one", bench.settings(Map.of()));
        KapuaGateway two = bench.gateway("two", bench.settings(Map.of()));
        one.start();
        await().until(() -> one.state() == State.UP);
        two.start();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> List.of(one, two).stream()
                                .anyMatch(each -> each.reason().startsWith("kapua.client_id_stolen: "))
                        && List.of(one, two).stream().anyMatch(each -> each.state() == State.UP));
        int attempts = bench.kapua.server().attempts();
        assertThat(attempts).isLessThanOrEqualTo(6);
        await().during(Duration.ofSeconds(3))
                .atMost(Duration.ofSeconds(4))
                .until(() -> bench.kapua.server().attempts() == attempts);
    }

    @Test
    void aBrokerThatIsAwayIsTriedAgain() throws Exception {
        KapuaGateway gateway = bench.up();
        bench.kapua.server().close();
        await().until(() -> gateway.reason().startsWith("kapua.unreachable: "));
        assertThat(gateway.state()).isEqualTo(State.DOWN);
        assertThat(gateway.isConnected()).isFalse();
    }

    @Test
    void connectsAndDisconnectsWhenTold() throws Exception {
        KapuaGateway gateway = bench.gateway("kapua", bench.settings(Map.of("connect_on_startup", false)));
        List<String> heard = new CopyOnWriteArrayList<>();
        gateway.registerCloudConnectionListener(new CloudConnectionListener() {
            @Override
            public void onConnectionEstablished() {
                heard.add("established");
            }

            @Override
            public void onConnectionLost() {
                heard.add("lost");
            }

            @Override
            public void onDisconnected() {
                heard.add("disconnected");
            }
        });
        gateway.start();
        assertThat(gateway.state()).isEqualTo(State.IDLE);
        gateway.connect();
        assertThat(gateway.isConnected()).isTrue();
        gateway.connect();
        gateway.disconnect();
        assertThat(gateway.state()).isEqualTo(State.IDLE);
        assertThat(heard).containsExactly("established", "disconnected");
        assertThat(bench.kapua.server().attempts()).isEqualTo(1);
    }

    @Test
    void aConfigurationThatIsNotWholeYetSaysSo() {
        KapuaGateway gateway = bench.gateway("kapua", bench.settings(Map.of("client_id", "")));
        gateway.start();
        assertThat(gateway.state()).isEqualTo(State.STOPPED);
        assertThat(gateway.reason()).startsWith("kapua.not_configured: ");
        assertThatThrownBy(gateway::connect).hasMessageContaining("kapua.not_configured");
        gateway.update(bench.settings(Map.of()));
        await().until(() -> gateway.state() == State.UP);
        assertThat(gateway.peer()).isEqualTo("kapua acme/gw-1 at tcp://127.0.0.1:" + bench.port);
    }

    @Test
    void aSubscriptionThatIsNotGrantedIsNoticed() throws Exception {
        KapuaGateway gateway = bench.gateway("kapua", bench.settings(Map.of("account", "another")));
        gateway.registerRequestHandler("CONF-V1", new org.eclipse.kura.cloudconnection.request.RequestHandler() {});
        gateway.start();
        await().untilAsserted(() -> assertThat(gateway.getInfo())
                .containsEntry("refused.subscriptions", "$EDC/another/gw-1/CONF-V1/#")
                .containsEntry("State", "STOPPED"));
    }

    @Test
    void dataWaitsWhereKapuaWouldAcknowledgeAndDropIt() throws Exception {
        KapuaGateway gateway = bench.gateway("kapua", bench.settings(Map.of("account", "another")));
        Bench.publish(gateway, "A1/pump", Map.of("t", 21.5));
        gateway.start();
        await().untilAsserted(() -> assertThat(gateway.reason())
                .startsWith("kapua.topics_refused: ")
                .contains("another/gw-1"));
        assertThat(gateway.isConnected()).isFalse();
        assertThat(bench.kapua.forbidden()).containsExactly("$EDC/another/gw-1/MQTT/BIRTH");
        gateway.update(bench.settings(Map.of()));
        await().until(() -> bench.kapua.data().size() == 1);
        assertThat(gateway.state()).isEqualTo(State.UP);
    }

    @Test
    void theSameConfigurationAgainKeepsTheConnection() {
        KapuaGateway gateway = bench.up();
        gateway.update(bench.settings(Map.of()));
        gateway.update(bench.settings(Map.of()));
        assertThat(gateway.state()).isEqualTo(State.UP);
        assertThat(bench.kapua.server().attempts()).isEqualTo(1);
        gateway.update(bench.settings(Map.of("window", 7)));
        await().until(() -> bench.kapua.server().attempts() == 2 && gateway.state() == State.UP);
        assertThat(gateway.connects()).isEqualTo(2);
    }

    private static void awaitRefusal(KapuaGateway gateway) {
        await().untilAsserted(() -> {
            assertThat(gateway.state()).isEqualTo(State.STOPPED);
            assertThat(gateway.reason()).startsWith("kapua.auth_refused: ").contains("three hours");
        });
    }
}
