// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.eclipse.kura.message.KuraPayload;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class RecordingTest {

    @Test
    void eachRecordedRequestHasItsReply() throws Exception {
        Path file = Path.of(System.getProperty("penstock.data", "../shared/data"), "kapua", "wire.tsv");
        Assumptions.assumeTrue(Files.isReadable(file), () -> "no recorded messages at " + file + ": set penstock.data");
        List<Exchange> exchanges = Recording.exchanges(file);
        assertThat(exchanges)
                .hasSizeGreaterThan(20)
                .extracting(Exchange::name)
                .contains("CONF-V1/GET/configurations/org.acme.Heater", "DEPLOY-V2/EXEC/stop/12");
        assertThat(exchanges)
                .allSatisfy(each -> assertThat(each.differences(new KapuaReply(200, each.reply()), Set.of()))
                        .isEmpty());
    }

    @Test
    void aBodyIsKnownByItsShape() {
        assertThat(shape("[{\"a\":1,\"b\":[{\"c\":\"x\"},{\"d\":true}]}]"))
                .containsExactly("[]", "[].a number", "[].b[]", "[].b[].c string", "[].b[].d boolean");
        assertThat(shape("<x:a xmlns:x=\"u\" k=\"1\"><b/><b/></x:a>")).containsExactly("/{u}a", "/{u}a/b", "/{u}a@k");
        assertThat(shape("{\"a\":")).containsExactly("text");
        assertThat(BodyShape.of(null)).isEmpty();
    }

    @Test
    void tellsWhatAKapuaWouldSeeOtherwise() {
        var exchange = new Exchange("A", "GET", "x", new KuraPayload(), reply(200, "{\"a\":1}"));
        assertThat(exchange.differences(new KapuaReply(200, reply(200, "{\"a\":\"1\",\"b\":1}")), Set.of("b number")))
                .containsExactly("body a number is missing", "body a string was not recorded");
        KuraPayload wrong = reply(500, "{\"a\":1}");
        wrong.addMetric("response.code", 500L);
        assertThat(exchange.differences(new KapuaReply(500, wrong), Set.of()))
                .containsExactly(
                        "response.code 500: ",
                        "metric response.code Integer is missing",
                        "metric response.code Long was not recorded");
    }

    private static KuraPayload reply(int code, String body) {
        var payload = new KuraPayload();
        payload.addMetric("response.code", code);
        payload.setBody(body.getBytes(StandardCharsets.UTF_8));
        return payload;
    }

    private static Set<String> shape(String body) {
        return BodyShape.of(body.getBytes(StandardCharsets.UTF_8));
    }
}
