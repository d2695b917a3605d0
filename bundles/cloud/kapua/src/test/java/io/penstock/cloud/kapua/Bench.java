// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.kapua;

import static org.awaitility.Awaitility.await;

import io.penstock.cloud.pump.TlsSource;
import io.penstock.cloud.session.FileRefusals;
import io.penstock.cloud.session.PahoTransport;
import io.penstock.cloud.simulator.KapuaDouble;
import io.penstock.kura.seam.LinkStatistics.State;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.cloudconnection.message.KuraMessage;
import org.eclipse.kura.message.KuraPayload;

/** A Kapua, an outbox, and gateways between them. */
final class Bench implements AutoCloseable {

    final KapuaDouble kapua;
    final MemoryOutbox outbox = new MemoryOutbox();
    final Map<String, Map<String, String>> extended = new TreeMap<>();
    final int port;
    private final Path folder;
    private final List<KapuaGateway> gateways = new ArrayList<>();

    Bench(Path folder) throws IOException {
        this.folder = folder;
        this.kapua = new KapuaDouble();
        this.port = kapua.server().port();
        kapua.addUser("acme", "gateways", "right");
    }

    /** A gateway that connects when it is started. */
    KapuaGateway gateway(String pid, KapuaSettings settings) {
        var gateway = new KapuaGateway(
                settings,
                new Surroundings(
                        pid,
                        outbox,
                        new FixedProfile(extended),
                        new TlsSource(),
                        new PahoTransport(1000),
                        credentials -> new FileRefusals(folder.resolve(pid), credentials, Clock.systemUTC()),
                        new Random(7),
                        Clock.systemUTC()));
        gateways.add(gateway);
        return gateway;
    }

    /** A gateway {@code gw-1} that is up, with a birth that Kapua has. */
    KapuaGateway up() {
        return up(Map.of());
    }

    KapuaGateway up(Map<String, Object> set) {
        KapuaGateway gateway = gateway("kapua", settings(set));
        gateway.start();
        await().until(() -> gateway.state() == State.UP);
        await().until(() -> kapua.device("acme", "gw-1").isPresent());
        return gateway;
    }

    KapuaSettings settings(Map<String, Object> set) {
        Map<String, Object> all = new HashMap<>(Map.of(
                "broker_url",
                "mqtt://127.0.0.1:" + port,
                "account",
                "acme",
                "client_id",
                "gw-1",
                "user",
                "gateways",
                "retry_longest_s",
                1,
                "birth_delay_s",
                0));
        all.putAll(set);
        String password = (String) all.getOrDefault("password", "right");
        return KapuaSettings.of(Configs.kapua(all), password.toCharArray(), "stored " + password);
    }

    /** Publishes metrics as an application would. */
    static String publish(KapuaGateway gateway, String semantic, Map<String, Object> metrics) throws KuraException {
        var payload = new KuraPayload();
        metrics.forEach(payload::addMetric);
        return gateway.publish(new KuraMessage(payload, Map.of("APP_ID", "W1", "APP_TOPIC", semantic, "QOS", 1)));
    }

    @Override
    public void close() throws IOException {
        gateways.forEach(KapuaGateway::stop);
        kapua.close();
    }

    private record FixedProfile(Map<String, Map<String, String>> extendedProperties) implements Profile {
        @Override
        public Map<String, String> facts() {
            return Map.of("model_name", "bench", "os", "Linux");
        }

        @Override
        public String uptime() {
            return "12345";
        }

        @Override
        public String deviceName() {
            return "";
        }
    }
}
