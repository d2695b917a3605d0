// SPDX-License-Identifier: Apache-2.0
package io.penstock.feature.apps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.penstock.cloud.simulator.KapuaDouble;
import io.penstock.cloud.simulator.KapuaReply;
import io.penstock.feature.probe.Probe;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.kura.KuraException;

/** A Kapua made of software, and this gateway as it sees it. */
final class Cloud implements AutoCloseable {

    static final String ACCOUNT = "acme";
    static final String DEVICE = "gw-0001";

    final KapuaDouble kapua = new KapuaDouble();
    private final Probe probe;

    /** Waits until the Kapua knows that each application answers. */
    Cloud(Probe probe, List<String> applications) throws IOException, KuraException {
        this.probe = probe;
        kapua.addUser(ACCOUNT, "gateways", "right");
        probe.create("io.penstock.store.outbox", "outbox", Map.of());
        probe.create(
                "io.penstock.cloud.kapua",
                "kapua",
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
                        "right",
                        "birth.delay.s",
                        0));
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(kapua.device(ACCOUNT, DEVICE)
                        .map(device -> Arrays.asList(
                                device.attributes().get("application_ids").split(",")))
                        .orElse(List.of()))
                .containsAll(applications));
    }

    KapuaReply ask(String application, String verb, String resource, String body) throws Exception {
        return ask(application, verb, resource, Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }

    KapuaReply ask(String application, String verb, String resource, Map<String, Object> metrics, byte[] body)
            throws Exception {
        return kapua.request(ACCOUNT, DEVICE, application, verb, resource, metrics, body)
                .get(30, TimeUnit.SECONDS);
    }

    static JsonElement json(KapuaReply reply) {
        return JsonParser.parseString(text(reply));
    }

    static String text(KapuaReply reply) {
        return new String(reply.payload().getBody(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException, KuraException {
        probe.delete("kapua");
        probe.delete("outbox");
        kapua.close();
    }
}
