// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.kapua;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.cloud.payload.PayloadLimits;
import io.penstock.cloud.payload.ProtobufCodec;
import io.penstock.cloud.simulator.KapuaReply;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.kura.KuraErrorCode;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.cloudconnection.message.KuraMessage;
import org.eclipse.kura.cloudconnection.request.RequestHandler;
import org.eclipse.kura.cloudconnection.request.RequestHandlerContext;
import org.eclipse.kura.message.KuraPayload;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A handler of another bundle, asked by Kapua. */
class RequestTest {

    @TempDir
    Path folder;

    private Bench bench;
    private KapuaGateway gateway;

    @BeforeEach
    void open() throws Exception {
        bench = new Bench(folder);
        gateway = bench.up(Map.of("request_threads", 1, "request_queue", 1));
    }

    @AfterEach
    void close() throws Exception {
        bench.close();
    }

    private interface Work {
        KuraMessage on(String verb, RequestHandlerContext context, KuraMessage request) throws KuraException;
    }

    @Test
    void eachVerbReachesTheHandlerWithItsResourceAndItsPayload() throws Exception {
        handle((verb, context, request) -> {
            var payload = new KuraPayload();
            payload.addMetric("verb", verb);
            payload.addMetric("args", String.valueOf(request.getProperties().get("args")));
            payload.addMetric("echo", request.getPayload().getMetric("in"));
            payload.addMetric("tenant", context.getContextProperties().get("TENANT_ID"));
            payload.addMetric("device", context.getContextProperties().get("DEVICE_ID"));
            payload.setBody(request.getPayload().getBody());
            return new KuraMessage(payload);
        });
        for (String verb : List.of("GET", "PUT", "POST", "DEL", "EXEC")) {
            KapuaReply reply = ask(verb, "bundles/12", Map.of("in", 7L), new byte[] {1});
            assertThat(reply.code()).isEqualTo(200);
            assertThat(reply.payload().getMetric("verb")).isEqualTo(verb);
            assertThat(reply.payload().getMetric("args")).isEqualTo("[bundles, 12]");
            assertThat(reply.payload().getMetric("echo")).isEqualTo(7L);
            assertThat(reply.payload().getMetric("tenant")).isEqualTo("acme");
            assertThat(reply.payload().getMetric("device")).isEqualTo("gw-1");
            assertThat(reply.payload().getBody()).containsExactly(1);
            assertThat(reply.payload().getTimestamp()).isNotNull();
        }
        assertThat(bench.kapua.deadLetters()).isEmpty();
        assertThat(bench.kapua.forbidden()).isEmpty();
    }

    @Test
    void runsOffTheMqttThread() throws Exception {
        List<String> threads = new CopyOnWriteArrayList<>();
        handle((verb, context, request) -> {
            threads.add(Thread.currentThread().getName());
            return new KuraMessage(new KuraPayload());
        });
        ask("GET", "x", Map.of(), null);
        assertThat(threads).containsExactly("kapua-request-1");
    }

    @Test
    void failuresBecomeCodesAndKeepTheirReason() throws Exception {
        handle((verb, context, request) -> {
            String kind = String.valueOf(request.getPayload().getMetric("kind"));
            switch (kind) {
                case "bad" -> throw new KuraException(KuraErrorCode.BAD_REQUEST, "test.bad: no such thing");
                case "missing" -> throw new KuraException(KuraErrorCode.NOT_FOUND, "nobody here");
                case "broken" -> throw new KuraException(KuraErrorCode.INTERNAL_ERROR, "test.broken: fell over");
                case "bug" -> throw new IllegalStateException("a bug");
                case "argument" -> throw new IllegalArgumentException("not that");
                case "link" -> throw new NoClassDefFoundError("x/Y");
                case "null" -> {
                    return null;
                }
                case "odd" -> {
                    var payload = new KuraPayload();
                    payload.addMetric("response.code", 409L);
                    return new KuraMessage(payload);
                }
                default -> {
                    var payload = new KuraPayload();
                    payload.addMetric("x", 'c');
                    return new KuraMessage(payload);
                }
            }
        });
        assertFailure("bad", 400, "test.bad: no such thing");
        assertFailure("missing", 404, "request.not_found: ");
        assertFailure("broken", 500, "test.broken: fell over");
        assertFailure("bug", 500, "request.failed: a bug");
        assertFailure("argument", 400, "request.bad: not that");
        assertFailure("link", 500, "request.failed: x/Y");
        assertFailure("null", 500, "request.no_answer: ");
        assertFailure("unsendable", 500, "payload.metric_type: ");
        assertThat(ask("GET", "x", Map.of("kind", "odd"), null).code()).isEqualTo(400);
        assertThat(ask("GET", "x", Map.of("kind", "bug"), null).payload().getMetric("response.exception.stack"))
                .asString()
                .startsWith("java.lang.IllegalStateException: a bug\n");
        assertThat(bench.kapua.deadLetters()).isEmpty();
    }

    @Test
    void aVerbThatNobodyKnowsIsABadRequest() throws Exception {
        handle((verb, context, request) -> new KuraMessage(new KuraPayload()));
        KapuaReply reply = ask("SUBMIT", "x", Map.of(), null);
        assertThat(reply.code()).isEqualTo(400);
        assertThat(reply.error()).startsWith("request.unknown_verb: SUBMIT");
    }

    @Test
    void aVerbThatTheHandlerDoesNotHaveFails() throws Exception {
        gateway.registerRequestHandler("APP-V1", new RequestHandler() {});
        awaitApplication();
        assertThat(ask("DEL", "x", Map.of(), null).code()).isEqualTo(500);
    }

    @Test
    void tooManyAtATimeAreToldSoAndTheOthersAreAnswered() throws Exception {
        var go = new CountDownLatch(1);
        var begun = new CountDownLatch(1);
        handle((verb, context, request) -> {
            begun.countDown();
            await(go);
            return new KuraMessage(new KuraPayload());
        });
        List<CompletableFuture<KapuaReply>> replies = new ArrayList<>();
        replies.add(request("GET", "x", Map.of(), null));
        begun.await(5, TimeUnit.SECONDS);
        for (int i = 0; i < 4; i++) {
            replies.add(request("GET", "x", Map.of(), null));
        }
        org.awaitility.Awaitility.await()
                .until(() -> replies.stream().filter(CompletableFuture::isDone).count() == 3);
        Bench.publish(gateway, "a", Map.of("n", 1));
        org.awaitility.Awaitility.await().until(() -> bench.kapua.data().size() == 1); // data goes on
        go.countDown();
        List<KapuaReply> all = new ArrayList<>();
        for (CompletableFuture<KapuaReply> reply : replies) {
            all.add(reply.get(5, TimeUnit.SECONDS));
        }
        assertThat(all).filteredOn(reply -> reply.code() == 200).hasSize(2);
        assertThat(all).filteredOn(reply -> reply.code() == 500).hasSize(3).allMatch(reply -> reply.error()
                .startsWith("request.overload: "));
    }

    /** A broker that acknowledges nothing: what waits for it is bounded, data has its place, and what is lost is counted. */
    @Test
    void aFloodTakesNoMoreThanItsPlacesAndNothingIsBegunThatCannotBeAnswered() throws Exception {
        var handled = new AtomicInteger();
        handle((verb, context, request) -> {
            handled.incrementAndGet();
            return new KuraMessage(new KuraPayload());
        });
        bench.kapua.server().acknowledge(false);
        List<CompletableFuture<KapuaReply>> replies = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            replies.add(request("GET", "x", Map.of(), null));
        }
        org.awaitility.Awaitility.await().untilAsserted(() -> {
            long answered = replies.stream().filter(CompletableFuture::isDone).count();
            assertThat(answered).isBetween(256L, 260L);
            assertThat(gateway.getInfo()).containsEntry("unanswered.requests", String.valueOf(600 - answered));
        });
        assertThat(handled).hasValueLessThanOrEqualTo(258);
        Bench.publish(gateway, "a", Map.of("n", 1));
        org.awaitility.Awaitility.await().until(() -> bench.kapua.data().size() == 1);
        bench.kapua.server().acknowledge(true);
        org.awaitility.Awaitility.await()
                .untilAsserted(
                        () -> assertThat(ask("GET", "x", Map.of(), null).code()).isEqualTo(200));
    }

    @Test
    void aRequestThatNobodyCanBeToldOfIsCounted() throws Exception {
        handle((verb, context, request) -> new KuraMessage(new KuraPayload()));
        bench.kapua.server().publish("$EDC/acme/gw-1/APP-V1/GET/x", new byte[] {-1, -1, -1}, 0);
        bench.kapua.server().publish("$EDC/acme/gw-1/APP-V1/GET/x", new byte[0], 0);
        org.awaitility.Awaitility.await()
                .untilAsserted(() -> assertThat(gateway.getInfo()).containsEntry("malformed.requests", "2"));
        assertThat(ask("GET", "x", Map.of(), null).code()).isEqualTo(200);
    }

    /** A reply to such a topic would end the connection, and all that is on its way over it. */
    @Test
    void whoHasNoIdForATopicIsNotAnsweredNorHandledAndTheConnectionStays() throws Exception {
        var handled = new AtomicInteger();
        handle((verb, context, request) -> {
            handled.incrementAndGet();
            return new KuraMessage(new KuraPayload());
        });
        List<String> hostile =
                List.of("", "a/b", "+", "a#", "a\0b", "a\nb", "a\u007f", "a\u0085", "a\ufffe", "x".repeat(256));
        for (String id : hostile) {
            send(Map.of("requester.client.id", "console", "request.id", id));
            send(Map.of("requester.client.id", id, "request.id", "7"));
        }
        send(Map.of("requester.client.id", "console"));
        send(Map.of("requester.client.id", "console", "request.id", 7L));
        org.awaitility.Awaitility.await().untilAsserted(() -> assertThat(gateway.getInfo())
                .containsEntry("malformed.requests", String.valueOf(2 * hostile.size() + 2)));
        assertThat(ask("GET", "x", Map.of(), null).code()).isEqualTo(200);
        assertThat(handled).hasValue(1);
        assertThat(bench.kapua.events()).noneMatch(event -> event.type().equals("MISSING"));
    }

    /** After a restart nobody would know that it was done before. */
    @Test
    void aRequestThatTheBrokerKeepsIsNotDone() throws Exception {
        var handled = new AtomicInteger();
        handle((verb, context, request) -> {
            handled.incrementAndGet();
            return new KuraMessage(new KuraPayload());
        });
        var payload = new KuraPayload();
        payload.addMetric("requester.client.id", "gw-1");
        payload.addMetric("request.id", "7");
        byte[] bytes = new ProtobufCodec(false, PayloadLimits.DEFAULT).encode(payload);
        bench.kapua.server().publish("$EDC/acme/gw-1/APP-V1/EXEC/x", bytes, 0, true);
        org.awaitility.Awaitility.await().untilAsserted(() -> assertThat(bench.kapua.deadLetters())
                .hasSize(1)); // a reply to no request of Kapua's
        assertThat(bench.kapua.deadLetters().get(0)).startsWith("$EDC/acme/gw-1/APP-V1/REPLY/7");
        assertThat(handled).hasValue(0);
        bench.kapua.server().publish("$EDC/acme/gw-1/APP-V1/EXEC/x", bytes, 0, false);
        org.awaitility.Awaitility.await()
                .untilAsserted(() -> assertThat(handled).hasValue(1));
    }

    private void send(Map<String, Object> metrics) {
        var payload = new KuraPayload();
        metrics.forEach(payload::addMetric);
        bench.kapua
                .server()
                .publish(
                        "$EDC/acme/gw-1/APP-V1/GET/x",
                        new ProtobufCodec(false, PayloadLimits.DEFAULT).encode(payload),
                        0);
    }

    @Test
    void aHandlerIsReplacedWithoutAnInstantWithoutAnswer() throws Exception {
        handle((verb, context, request) -> named("old"));
        handle((verb, context, request) -> named("new"));
        assertThat(ask("GET", "x", Map.of(), null).payload().getMetric("name")).isEqualTo("new");
        gateway.unregister("APP-V1");
        assertThat(ask("GET", "x", Map.of(), null).payload().getMetric("name")).isEqualTo("new");
        gateway.unregister("APP-V1");
        org.awaitility.Awaitility.await().until(() -> bench.kapua
                .device("acme", "gw-1")
                .orElseThrow()
                .attributes()
                .get("application_ids")
                .isEmpty());
    }

    @Test
    void notifiesWhoAskedWhileItWorks() throws Exception {
        gateway.registerRequestHandler("DEPLOY-V2", new RequestHandler() {
            @Override
            public KuraMessage doExec(RequestHandlerContext context, KuraMessage request) throws KuraException {
                var progress = new KuraPayload();
                progress.addMetric("job.id", 7L);
                progress.addMetric("dp.download.progress", 50);
                context.getNotificationPublisher()
                        .publish(new KuraMessage(
                                progress,
                                Map.of(
                                        "appId", "DEPLOY-V2",
                                        "messageType", "download",
                                        "requestorClientId",
                                                request.getPayload().getMetric("requester.client.id"))));
                return new KuraMessage(new KuraPayload());
            }
        });
        awaitApplication();
        bench.kapua
                .request("acme", "gw-1", "DEPLOY-V2", "EXEC", "download", Map.of(), null)
                .get(5, TimeUnit.SECONDS);
        org.awaitility.Awaitility.await()
                .until(() -> bench.kapua.notifications().size() == 1);
        assertThat(bench.kapua.notifications().get(0).topic())
                .matches("\\$EDC/acme/KapuaPool-[^/]+/DEPLOY-V2/NOTIFY/gw-1/download");
        assertThat(bench.kapua.notifications().get(0).payload().getMetric("job.id"))
                .isEqualTo(7L);
        assertThat(bench.kapua.notifications().get(0).payload().getTimestamp()).isNotNull(); // as all in wire.tsv
    }

    @Test
    void aNotificationIsRefusedWhileTheGatewayIsAway() throws Exception {
        gateway.disconnect();
        var notification = new KuraMessage(
                new KuraPayload(), Map.of("appId", "A", "messageType", "x", "requestorClientId", "any"));
        assertThatThrownBy(() -> gateway.registries().notifications().publish(notification))
                .isInstanceOfSatisfying(
                        KuraException.class, e -> assertThat(e.getCode()).isEqualTo(KuraErrorCode.NOT_CONNECTED))
                .hasMessageContaining("kapua.not_connected: ");
        assertThatThrownBy(() -> gateway.registries().notifications().publish(new KuraMessage(new KuraPayload())))
                .hasMessageContaining("kapua.notification: ");
    }

    @Test
    void subscribersHearWhatIsNoRequest() throws Exception {
        List<Object> heard = new CopyOnWriteArrayList<>();
        gateway.registerSubscriber(
                Map.of("appId", "W1", "app.topic", "commands/#"),
                message -> heard.add(message.getPayload().getMetric("n")));
        org.awaitility.Awaitility.await()
                .until(() -> bench.kapua.subscriptions().contains("acme/gw-1/W1/commands/#"));
        Bench.publish(gateway, "commands/x", Map.of("n", 3));
        Bench.publish(gateway, "other", Map.of("n", 4));
        org.awaitility.Awaitility.await().untilAsserted(() -> assertThat(heard).containsExactly(3));
        assertThatThrownBy(() -> gateway.registerSubscriber(Map.of(), message -> {}))
                .hasMessageStartingWith("kapua.subscription: ");
    }

    @Test
    void whatIsNoApplicationIsNotRegistered() {
        for (String id : new String[] {"", "a/b", "a+", "MQTT", null}) {
            assertThatThrownBy(() -> gateway.registerRequestHandler(id, new RequestHandler() {}))
                    .isInstanceOf(KuraException.class)
                    .hasMessageContaining("request.application_id: ");
        }
    }

    private void assertFailure(String kind, int code, String message) throws Exception {
        KapuaReply reply = ask("GET", "x", Map.of("kind", kind), null);
        assertThat(reply.code()).as(kind).isEqualTo(code);
        assertThat(reply.error()).startsWith(message);
    }

    private void handle(Work work) throws KuraException {
        gateway.registerRequestHandler("APP-V1", new RequestHandler() {
            @Override
            public KuraMessage doGet(RequestHandlerContext context, KuraMessage request) throws KuraException {
                return work.on("GET", context, request);
            }

            @Override
            public KuraMessage doPut(RequestHandlerContext context, KuraMessage request) throws KuraException {
                return work.on("PUT", context, request);
            }

            @Override
            public KuraMessage doPost(RequestHandlerContext context, KuraMessage request) throws KuraException {
                return work.on("POST", context, request);
            }

            @Override
            public KuraMessage doDel(RequestHandlerContext context, KuraMessage request) throws KuraException {
                return work.on("DEL", context, request);
            }

            @Override
            public KuraMessage doExec(RequestHandlerContext context, KuraMessage request) throws KuraException {
                return work.on("EXEC", context, request);
            }
        });
        awaitApplication();
    }

    /** Kapua hears of an application when the gateway can be asked for it. */
    private void awaitApplication() {
        org.awaitility.Awaitility.await().until(() -> !bench.kapua
                .device("acme", "gw-1")
                .orElseThrow()
                .attributes()
                .get("application_ids")
                .isEmpty());
    }

    private KapuaReply ask(String verb, String resource, Map<String, Object> metrics, byte[] body) throws Exception {
        return request(verb, resource, metrics, body).get(5, TimeUnit.SECONDS);
    }

    private CompletableFuture<KapuaReply> request(
            String verb, String resource, Map<String, Object> metrics, byte[] body) {
        return bench.kapua.request("acme", "gw-1", "APP-V1", verb, resource, metrics, body);
    }

    private static KuraMessage named(String name) {
        var payload = new KuraPayload();
        payload.addMetric("name", name);
        return new KuraMessage(payload);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
