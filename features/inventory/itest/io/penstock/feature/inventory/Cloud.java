// SPDX-License-Identifier: Apache-2.0
package io.penstock.feature.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.penstock.cloud.simulator.KapuaDevice;
import io.penstock.cloud.simulator.KapuaDouble;
import io.penstock.cloud.simulator.KapuaReply;
import io.penstock.feature.probe.Probe;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

    Cloud(Probe probe) throws IOException, KuraException {
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
        Probe.eventually(() -> assertThat(kapua.device(ACCOUNT, DEVICE)
                        .map(device -> Arrays.asList(
                                device.attributes().get("application_ids").split(",")))
                        .orElse(List.of()))
                .contains("DEPLOY-V2", "INVENTORY-V1", "PENSTOCK-V1"));
    }

    /** @param body empty for none */
    KapuaReply ask(String application, String verb, String resource, String body) throws Exception {
        byte[] bytes = body.isEmpty() ? null : body.getBytes(StandardCharsets.UTF_8);
        return kapua.request(ACCOUNT, DEVICE, application, verb, resource, Map.of(), bytes)
                .get(30, TimeUnit.SECONDS);
    }

    /** The body of an answer that must be 200. */
    JsonObject json(String application, String verb, String resource, String body) throws Exception {
        KapuaReply reply = ask(application, verb, resource, body);
        assertThat(reply.code()).as(reply.error()).isEqualTo(200);
        return JsonParser.parseString(new String(reply.payload().getBody(), StandardCharsets.UTF_8))
                .getAsJsonObject();
    }

    KapuaDevice device() {
        return kapua.device(ACCOUNT, DEVICE).orElseThrow();
    }

    /** Nothing came that a Kapua could not use. */
    void isContent() {
        assertThat(kapua.deadLetters()).isEmpty();
        assertThat(kapua.forbidden()).isEmpty();
    }

    @Override
    public void close() throws IOException, KuraException {
        probe.delete("kapua");
        probe.delete("outbox");
        kapua.close();
    }
}
