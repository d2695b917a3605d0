// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.payload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.kura.message.KuraPayload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BatchTest {

    private static final PayloadLimits LIMITS = new PayloadLimits(100_000, 10, 50);

    static Stream<PayloadCodec> codecs() {
        return Stream.of(new ProtobufCodec(false, LIMITS), new ProtobufCodec(true, LIMITS), new JsonCodec(LIMITS));
    }

    @ParameterizedTest
    @MethodSource("codecs")
    void givesBackEveryPayloadInOrder(PayloadCodec codec) throws MalformedPayloadException {
        for (int count : new int[] {1, 2, 50}) {
            List<KuraPayload> payloads = payloads(count);
            List<KuraPayload> read = codec.decodeAll(codec.encodeAll(payloads));
            assertThat(read).hasSize(count);
            for (int i = 0; i < count; i++) {
                Same.assertSame(read.get(i), payloads.get(i));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("codecs")
    void refusesMoreThanTheLimit(PayloadCodec codec) {
        byte[] tooMany = codec.encodeAll(payloads(51));
        assertThatThrownBy(() -> codec.decodeAll(tooMany))
                .isInstanceOf(MalformedPayloadException.class)
                .hasMessageContaining("50");
    }

    @Test
    void oneIsWrittenPlainly() {
        var codec = new ProtobufCodec(false, LIMITS);
        assertThat(codec.encodeAll(payloads(1)))
                .isEqualTo(codec.encode(payloads(1).get(0)));
    }

    @Test
    void carriesItsCountAndTheTimeOfItsLast() throws MalformedPayloadException {
        var codec = new ProtobufCodec(true, LIMITS);
        KuraPayload outer = codec.decode(codec.encodeAll(payloads(7)));
        assertThat(outer.getMetric("penstock.batch")).isEqualTo(7);
        assertThat(outer.getTimestamp()).isEqualTo(new Date(6));
    }

    @Test
    void refusesACountThatIsNotTrue() {
        var codec = new ProtobufCodec(false, LIMITS);
        for (int count : new int[] {-1, 0, 1, 3}) {
            var batch = new KuraPayload();
            batch.addMetric(ProtobufCodec.BATCH, count);
            batch.setBody(new byte[] {0, 0});
            assertThatThrownBy(() -> codec.decodeAll(codec.encode(batch)))
                    .isInstanceOf(MalformedPayloadException.class);
        }
        var bodiless = new KuraPayload();
        bodiless.addMetric(ProtobufCodec.BATCH, 1);
        assertThatThrownBy(() -> codec.decodeAll(codec.encode(bodiless))).hasMessageContaining("without a body");
    }

    @Test
    void jsonIsAnArray() {
        assertThat(new String(new JsonCodec(LIMITS).encodeAll(payloads(2)), StandardCharsets.UTF_8))
                .isEqualTo("[{\"sentOn\":0,\"metrics\":{\"n\":0}},{\"sentOn\":1,\"metrics\":{\"n\":1}}]");
    }

    private static List<KuraPayload> payloads(int count) {
        List<KuraPayload> payloads = new ArrayList<>();
        for (long i = 0; i < count; i++) {
            var payload = new KuraPayload();
            payload.setTimestamp(new Date(i));
            payload.addMetric("n", i);
            payloads.add(payload);
        }
        return payloads;
    }
}
