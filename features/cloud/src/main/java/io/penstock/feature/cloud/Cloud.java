// SPDX-License-Identifier: Apache-2.0
package io.penstock.feature.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.penstock.cloud.simulator.Exchange;
import io.penstock.cloud.simulator.KapuaDevice;
import io.penstock.cloud.simulator.KapuaDouble;
import io.penstock.cloud.simulator.KapuaMessage;
import io.penstock.cloud.simulator.KapuaReply;
import io.penstock.feature.probe.Probe;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.kura.KuraException;

/** A Kapua made of software, and this gateway as it sees it. */
public final class Cloud implements AutoCloseable {

    private static final String ACCOUNT = "acme";
    private static final String DEVICE = "gw-0001";
    private static final long SECONDS = 30;

    private final KapuaDouble kapua = new KapuaDouble();
    private final Probe probe;

    /** Connects the gateway, and waits until the Kapua knows that each application answers. */
    public Cloud(Probe probe, String... applications) throws IOException, KuraException {
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
                .contains(applications));
    }

    /** @param body empty for none */
    public KapuaReply ask(String application, String verb, String resource, String body) throws Exception {
        byte[] bytes = body.isEmpty() ? null : body.getBytes(StandardCharsets.UTF_8);
        return answered(kapua.request(ACCOUNT, DEVICE, application, verb, resource, Map.of(), bytes));
    }

    public KapuaReply ask(String application, String verb, String resource, byte[] body) throws Exception {
        return answered(kapua.request(ACCOUNT, DEVICE, application, verb, resource, Map.of(), body));
    }

    public KapuaReply ask(String application, String verb, String resource, Map<String, Object> metrics)
            throws Exception {
        return answered(kapua.request(ACCOUNT, DEVICE, application, verb, resource, metrics, null));
    }

    /** Asks what a real Kapua asked. */
    public KapuaReply ask(Exchange recorded) throws Exception {
        return answered(recorded.ask(kapua, ACCOUNT, DEVICE));
    }

    /** Asks, whether or not there will be an answer. */
    public void send(String application, String verb, String resource, String body) {
        kapua.request(ACCOUNT, DEVICE, application, verb, resource, Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }

    private static KapuaReply answered(CompletableFuture<KapuaReply> reply) throws Exception {
        return reply.get(SECONDS, TimeUnit.SECONDS);
    }

    /** The body of an answer that must be 200. */
    public JsonObject json(String application, String verb, String resource, String body) throws Exception {
        KapuaReply reply = ask(application, verb, resource, body);
        assertThat(reply.code()).as(reply.error()).isEqualTo(200);
        return json(reply).getAsJsonObject();
    }

    public static JsonElement json(KapuaReply reply) {
        return JsonParser.parseString(text(reply));
    }

    public static String text(KapuaReply reply) {
        return new String(reply.payload().getBody(), StandardCharsets.UTF_8);
    }

    public KapuaDevice device() {
        return kapua.device(ACCOUNT, DEVICE).orElseThrow();
    }

    /** What was told of jobs, in its order. */
    public List<KapuaMessage> notifications() {
        return kapua.notifications();
    }

    /** Nothing came that a Kapua could not use: six tokens in each topic, codes that it reads, all within its rules. */
    public void isContent() {
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
