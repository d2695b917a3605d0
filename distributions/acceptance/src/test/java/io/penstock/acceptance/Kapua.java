// SPDX-License-Identifier: Apache-2.0
package io.penstock.acceptance;

import io.penstock.bench.Snapshot;
import io.penstock.cloud.simulator.KapuaDouble;
import io.penstock.cloud.simulator.KapuaReply;
import io.penstock.torture.Operation;
import io.penstock.torture.Operation.Step;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.kura.configuration.Password;
import org.eclipse.kura.message.KuraPayload;

/** A Kapua that outlives the gateway, and what it was told of its jobs. */
final class Kapua implements AutoCloseable {

    private static final String ACCOUNT = "acme";
    private static final String DEVICE = "gw-0001";

    private final KapuaDouble kapua = new KapuaDouble();

    Kapua() throws IOException {
        kapua.addUser(ACCOUNT, "gateways", "right");
    }

    /** A gateway that has nothing but the connector, and trials of two seconds; in Kura's XML. */
    String snapshot() {
        return new Snapshot()
                .component("outbox", "io.penstock.store.outbox", Map.of())
                .component(
                        "kapua",
                        "io.penstock.cloud.kapua",
                        Map.of(
                                "broker.url",
                                "mqtt://127.0.0.1:" + kapua.server().port(),
                                "account",
                                ACCOUNT,
                                "client.id",
                                DEVICE,
                                "user",
                                "gateways",
                                "password",
                                new Password("right"),
                                "birth.delay.s",
                                0))
                .component("io.penstock.deploy.remote", Map.of("trial.seconds", 2, "trial.records", 0))
                .xml();
    }

    /** A reply's code, or 0 where the gateway is away. */
    int ask(String verb, String resource, Map<String, Object> metrics) throws InterruptedException {
        return reply(verb, resource, metrics).code();
    }

    /** The body of a reply; empty where the gateway is away. */
    String read(String resource) throws InterruptedException {
        KapuaReply reply = reply("GET", resource, Map.of());
        return reply.code() == 200 ? new String(reply.payload().getBody(), StandardCharsets.UTF_8) : "";
    }

    private KapuaReply reply(String verb, String resource, Map<String, Object> metrics) throws InterruptedException {
        try {
            return kapua.request(ACCOUNT, DEVICE, "DEPLOY-V2", verb, resource, metrics, null)
                    .get(10, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            return new KapuaReply(0, new KuraPayload());
        }
    }

    /** The ends of a job: more than one is no truth. */
    List<Step> ends(long job) {
        return Operation.of(job, kapua.notifications()).steps().stream()
                .filter(Step::isEnd)
                .toList();
    }

    @Override
    public void close() throws IOException {
        kapua.close();
    }
}
