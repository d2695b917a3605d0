// SPDX-License-Identifier: Apache-2.0
package io.penstock.torture;

import io.penstock.bench.Snapshot;
import io.penstock.cloud.simulator.KapuaDouble;
import io.penstock.cloud.simulator.KapuaMessage;
import io.penstock.cloud.simulator.KapuaReply;
import io.penstock.cloud.simulator.Rules;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.eclipse.kura.configuration.Password;

/** A Kapua made of software, with its access rules, and the console's end of it. */
final class KapuaShore implements Shore {

    static final String GATEWAY = "drill-1";
    static final String APPLICATION = "DEPLOY-V2";

    private static final String ACCOUNT = "acme";
    private static final String USER = "gateways";
    private static final String PASSWORD = "right";

    private final KapuaDouble kapua;

    /** @param reader is told of each data message, before it is acknowledged */
    KapuaShore(Rules reader) throws IOException {
        this.kapua = new KapuaDouble(0, InstantSource.system(), reader);
        kapua.addUser(ACCOUNT, USER, PASSWORD);
    }

    @Override
    public void connect(Snapshot snapshot) {
        snapshot.component(
                        "kapua",
                        "io.penstock.cloud.kapua",
                        Map.of(
                                "broker.url",
                                "mqtt://127.0.0.1:" + kapua.server().port(),
                                "account",
                                ACCOUNT,
                                "client.id",
                                GATEWAY,
                                "user",
                                USER,
                                "password",
                                new Password(PASSWORD),
                                "birth.delay.s",
                                1))
                .component(
                        PUBLISHER,
                        "io.penstock.cloud.kapua.publisher",
                        Map.of("appId", "drill", "app.topic", "decisions", "cloud.endpoint.service.pid", "kapua"));
    }

    /** Whether the gateway is in the registry, and answers to packages. */
    boolean isReady() {
        return kapua.device(ACCOUNT, GATEWAY)
                .map(device -> device.attributes().getOrDefault("application_ids", ""))
                .filter(ids -> Arrays.asList(ids.split(",")).contains(APPLICATION))
                .isPresent();
    }

    /** Asks the gateway's DEPLOY-V2, as Kapua's console does. */
    KapuaReply ask(String verb, String resource, Map<String, Object> metrics) throws IOException, InterruptedException {
        try {
            return kapua.request(ACCOUNT, GATEWAY, APPLICATION, verb, resource, metrics, null)
                    .get();
        } catch (ExecutionException e) {
            throw new IOException("the gateway does not answer " + verb + " " + resource + ": " + e.getCause(), e);
        }
    }

    List<KapuaMessage> notifications() {
        return kapua.notifications();
    }

    /** A Kapua could use all that came, and its access rules dropped nothing. */
    void audit(Violations violations) {
        kapua.deadLetters().forEach(letter -> violations.add("Kapua could not use a message: " + letter));
        kapua.forbidden().forEach(topic -> violations.add("Kapua's access rules dropped a message of " + topic));
    }

    @Override
    public void close() throws IOException {
        kapua.close();
    }
}
