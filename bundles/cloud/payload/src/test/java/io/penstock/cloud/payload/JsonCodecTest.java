// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.payload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.eclipse.kura.message.KuraPayload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonCodecTest {

    private final JsonCodec codec = new JsonCodec(PayloadLimits.DEFAULT);

    @Test
    void writesKurasNames() {
        var payload = new OrderedPayload();
        payload.setTimestamp(new Date(17));
        payload.addMetric("t", 21.5);
        payload.addMetric("n", 7);
        payload.addMetric("on", true);
        payload.addMetric("raw", new byte[] {1, 2});
        payload.addMetric("nan", Float.NaN);
        payload.setPosition(ProtobufCodecTest.position());
        payload.setBody(new byte[] {3});
        assertThat(text(codec.encode(payload)))
                .isEqualTo("{\"sentOn\":17,\"position\":{\"latitude\":46.5,\"longitude\":-13.25,\"altitude\":301.5,"
                        + "\"heading\":359.5,\"precision\":2.5,\"satellites\":9,\"speed\":0.5,"
                        + "\"timestamp\":1700000000000,\"status\":-1},\"metrics\":{\"t\":21.5,\"n\":7,\"on\":true,"
                        + "\"raw\":\"AQI=\",\"nan\":\"NaN\"},\"body\":\"Aw==\"}");
    }

    @Test
    void readsWhatItWrites() throws MalformedPayloadException {
        var payload = new KuraPayload();
        payload.setTimestamp(new Date(17));
        payload.addMetric("t", 21.5);
        payload.addMetric("n", Long.MIN_VALUE);
        payload.addMetric("on", false);
        payload.addMetric("text", "a \"quoted\" line\n</script>");
        payload.setPosition(ProtobufCodecTest.position());
        payload.setBody(new byte[] {3});
        Same.assertSame(codec.decode(codec.encode(payload)), payload);
    }

    @Test
    void readsANumberAsLongWhereItIsOne() throws MalformedPayloadException {
        KuraPayload read = codec.decode(bytes("{\"metrics\":{\"a\":7,\"b\":7.0,\"c\":9223372036854775808}}"));
        assertThat(read.getMetric("a")).isEqualTo(7L);
        assertThat(read.getMetric("b")).isEqualTo(7.0);
        assertThat(read.getMetric("c")).isEqualTo(9.223372036854775808e18);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "7",
                "[]x",
                "{",
                "{}{}",
                "{\"sentOn\":\"soon\"}",
                "{\"sentOn\":1.5}",
                "{\"ts\":1}",
                "{\"metrics\":{\"a\":null}}",
                "{\"metrics\":{\"a\":{}}}",
                "{\"metrics\":[]}",
                "{\"metrics\":{\"a\":NaN}}",
                "{\"body\":\"*\"}",
                "{\"body\":7.}",
                "{\"position\":{\"x\":1}}",
                "{\"position\":{\"satellites\":1e99}}",
                "{'metrics':{}}",
                "{\"metrics\":{\"a\":1,}}"
            })
    void refuses(String text) {
        assertThatThrownBy(() -> codec.decode(bytes(text)))
                .isInstanceOf(MalformedPayloadException.class)
                .hasMessageStartingWith("payload.malformed: ");
    }

    @Test
    void refusesTextThatIsNotUtf8() {
        assertThatThrownBy(() -> codec.decode(new byte[] {'{', (byte) 0xFF, '}'}))
                .isInstanceOf(MalformedPayloadException.class);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
