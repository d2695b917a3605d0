// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.kura.KuraErrorCode;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.cloudconnection.message.KuraMessage;
import org.eclipse.kura.message.KuraPayload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApplicationTest {

    private final List<String> done = new ArrayList<>();
    private final List<String> audited = new ArrayList<>();
    private final Application application = new Application(
            "APP-V1",
            (event, facts) -> audited.add(event + " " + facts.get("resource") + " " + facts.get("reason")),
            List.of(
                    Route.reads("GET", "things/*", this::step),
                    Route.reads("GET", "json", request -> Replies.json(request.json())),
                    Route.changes("PUT", "things/*", this::step)));

    private KuraPayload step(Request request) throws KuraException {
        switch (request.token(1)) {
            case "invalid" ->
                throw new KuraException(KuraErrorCode.CONFIGURATION_ATTRIBUTE_INVALID, "thing.range: 9 is too much.");
            case "gone" ->
                throw new KuraException(KuraErrorCode.CONFIGURATION_SNAPSHOT_NOT_FOUND, "thing.gone: it is gone.");
            case "broken" -> throw new IllegalStateException("a bug");
            case "deep" -> throw new StackOverflowError();
            default -> done.add(request.resource());
        }
        return Replies.done();
    }

    @Test
    void aRequestReachesItsRouteAndAChangeIsAudited() throws Exception {
        assertThat(get("things", "a").getPayload().getMetric("response.code")).isEqualTo(200);
        put("1", "a");
        assertThat(done).containsExactly("GET/things/a", "PUT/things/a");
        assertThat(audited).containsExactly("request.done PUT/things/a null");
    }

    @Test
    void aChangeIsDoneOnceHoweverOftenItIsAsked() throws Exception {
        put("1", "a");
        assertThatThrownBy(() -> put("1", "a")).hasMessageContaining("request.replayed: ");
        assertThatThrownBy(() -> put("1", "b")).hasMessageContaining("request.replayed: ");
        put("2", "a");
        assertThat(done).containsExactly("PUT/things/a", "PUT/things/a");
        get("things", "a");
        get("things", "a"); // reading may be repeated
        assertThat(done).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({
        "invalid,BAD_REQUEST,thing.range",
        "gone,NOT_FOUND,thing.gone",
        "broken,INTERNAL_ERROR,request.failed",
        "deep,INTERNAL_ERROR,request.failed"
    })
    void whatIsThrownBecomesARefusalWithAReason(String token, KuraErrorCode code, String reason) {
        assertThatThrownBy(() -> get("things", token)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.getCode()).isEqualTo(code);
            assertThat(refusal.reason()).isEqualTo(reason);
            assertThat(refusal.text()).startsWith(reason + ": ");
        });
        assertThat(audited).containsExactly("request.refused GET/things/" + token + " " + reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", ".", "a/b", "a\\b", "a\nb", "a\0", "", "../../etc/passwd"})
    void aTokenThatCouldLeadElsewhereIsRefused(String token) {
        assertThatThrownBy(() -> get("things", token)).hasMessageContaining("request.name: ");
        assertThat(done).isEmpty();
        assertThat(audited).singleElement().asString().doesNotContain("\n").endsWith("request.name");
    }

    @Test
    void anUnknownResourceIsNotFound() {
        for (List<String> path : List.of(List.of("other"), List.of("things"), List.of("things", "a", "b"))) {
            assertThatThrownBy(() -> application.doGet(null, message(path, "1", null)))
                    .isInstanceOfSatisfying(
                            Refusal.class, e -> assertThat(e.getCode()).isEqualTo(KuraErrorCode.NOT_FOUND))
                    .hasMessageContaining("request.unknown_resource: ");
        }
        assertThatThrownBy(() -> application.doDel(null, message(List.of("things", "a"), "1", null)))
                .hasMessageContaining("request.unknown_resource: ");
        assertThatThrownBy(() -> application.doGet(null, message(List.of(), "1", null)))
                .hasMessageContaining("request.unknown_resource: ");
    }

    @Test
    void aBodyIsBounded() {
        assertThatThrownBy(() -> json(new byte[(4 << 20) + 1])).hasMessageContaining("request.too_large: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[1,]",
                "{\"a\":1,\"a\":1}",
                "[{\"b\":{\"a\":1,\"a\":2}}]",
                "{\"a\":1} x",
                "{a:1}",
                "{'a':1}",
                "NaN",
                "// no\n1",
                "[1;2]",
                "{\"a\"=1}",
                "\"\n\""
            })
    void jsonIsReadStrictly(String body) {
        assertThatThrownBy(() -> json(body.getBytes(StandardCharsets.UTF_8))).hasMessageContaining("json.malformed: ");
    }

    @Test
    void jsonIsNotReadTooDeepNorInAnotherEncoding() throws Exception {
        byte[] deep = "[".repeat(100_000).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> json(deep)).hasMessageContaining("json.malformed: ");
        assertThatThrownBy(() -> json(new byte[] {'"', (byte) 0xC3, '"'})).hasMessageContaining("request.encoding: ");
        assertThatThrownBy(() -> json(new byte[0])).hasMessageContaining("request.no_body: ");
        assertThat(json("{\"a\":1}".getBytes(StandardCharsets.UTF_8))
                        .getPayload()
                        .getBody())
                .asString()
                .isEqualTo("{\"a\":1}");
    }

    private KuraMessage json(byte[] body) throws KuraException {
        return application.doGet(null, message(List.of("json"), "1", body));
    }

    private KuraMessage get(String... path) throws KuraException {
        return application.doGet(null, message(List.of(path), "1", null));
    }

    private void put(String id, String thing) throws KuraException {
        application.doPut(null, message(List.of("things", thing), id, null));
    }

    private static KuraMessage message(List<String> path, String id, byte[] body) {
        var payload = new KuraPayload();
        payload.addMetric("request.id", id);
        payload.addMetric("requester.client.id", "KapuaPool-1");
        payload.setBody(body);
        return new KuraMessage(payload, Map.of("args", path));
    }
}
