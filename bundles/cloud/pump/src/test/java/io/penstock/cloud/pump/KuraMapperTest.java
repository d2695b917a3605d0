// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.pump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.cloud.payload.JsonCodec;
import io.penstock.cloud.payload.PayloadCodec;
import io.penstock.cloud.payload.PayloadLimits;
import io.penstock.cloud.payload.ProtobufCodec;
import io.penstock.store.api.Gap;
import io.penstock.store.api.Priority;
import io.penstock.store.api.StoredRecord;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.eclipse.kura.message.KuraPayload;
import org.junit.jupiter.api.Test;

class KuraMapperTest {

    private static final PayloadCodec PROTOBUF = new ProtobufCodec(false, PayloadLimits.DEFAULT);
    private static final PayloadCodec JSON = new JsonCodec(PayloadLimits.DEFAULT);

    @Test
    void aProtobufPayloadKeepsEverythingAndIsNamed() throws Exception {
        Publication message = mapper(PROTOBUF, true).single(stored(7, "line/pump"));
        assertThat(message.topic()).isEqualTo("acme/gw-1/line/pump");
        assertThat(message.qos()).isEqualTo(1);
        KuraPayload read = PROTOBUF.decode(message.payload());
        assertThat(read.getTimestamp()).isEqualTo(new Date(1_700_000_000_000L));
        assertThat(read.getBody()).isEqualTo(new byte[] {1, 2});
        assertThat(read.metrics())
                .isEqualTo(Map.of(
                        "value",
                        1.5f,
                        Provenance.GATEWAY,
                        "gw-1",
                        Provenance.SOURCE,
                        "pump",
                        Provenance.EPOCH,
                        3L,
                        Provenance.SEQ,
                        7L));
    }

    @Test
    void theSameInJson() throws Exception {
        Publication message = mapper(JSON, false).single(stored(7, "line/pump"));
        assertThat(new String(message.payload(), StandardCharsets.UTF_8))
                .contains(
                        "\"penstock.gateway\":\"gw-1\"", "\"penstock.epoch\":3", "\"penstock.seq\":7", "\"value\":1.5");
    }

    @Test
    void aBatchIsReadBackAsItsRecords() throws Exception {
        for (boolean protobuf : new boolean[] {true, false}) {
            PayloadCodec codec = protobuf ? PROTOBUF : JSON;
            Publication message =
                    mapper(codec, protobuf).batch(List.of(stored(1, "t"), stored(2, "t"), stored(3, "t")));
            assertThat(message.topic()).isEqualTo("acme/gw-1/t/many");
            assertThat(codec.decodeAll(message.payload()))
                    .extracting(payload -> payload.getMetric(Provenance.SEQ))
                    .containsExactly(1L, 2L, 3L);
        }
    }

    @Test
    void aGapSaysWhatIsMissing() throws Exception {
        Publication message =
                mapper(PROTOBUF, true).single(new Gap(9, "pump", 3, 4, 8, 5, Priority.NORMAL, "outbox.evicted"));
        assertThat(message.topic()).isEqualTo("gw-1/gaps");
        assertThat(PROTOBUF.decode(message.payload()).metrics())
                .containsEntry(Provenance.GAP_FIRST, 4L)
                .containsEntry(Provenance.GAP_LAST, 8L)
                .containsEntry(Provenance.GAP_COUNT, 5L)
                .containsEntry(Provenance.GAP_REASON, "outbox.evicted")
                .containsEntry(Provenance.SOURCE, "pump")
                .containsEntry(Provenance.EPOCH, 3L)
                .containsEntry(Provenance.SEQ, 8L);
    }

    @Test
    void whatIsNoPayloadCannotBeJson() {
        var noise = new StoredRecord(
                1, "pump", 1, 1, Priority.NORMAL, 0, "t", Map.of(), ByteBuffer.wrap(new byte[] {(byte) 0xFF, 1, 2}));
        assertThatThrownBy(() -> mapper(JSON, false).single(noise))
                .isInstanceOfSatisfying(
                        Unpublishable.class, e -> assertThat(e.reason()).isEqualTo("payload.malformed"));
    }

    private static KuraMapper mapper(PayloadCodec codec, boolean appends) {
        return new KuraMapper(
                new MapperSettings("gw-1", "#account-name/#client-id/", "#client-id/gaps", "/many", appends, 10_000),
                codec,
                Map.of("account-name", "acme", "client-id", "gw-1"));
    }

    private static StoredRecord stored(long seq, String topic) {
        var payload = new KuraPayload();
        payload.setTimestamp(new Date(1_700_000_000_000L));
        payload.addMetric("value", 1.5f);
        payload.setBody(new byte[] {1, 2});
        return new StoredRecord(
                seq, "pump", 3, seq, Priority.NORMAL, 0, topic, Map.of(), ByteBuffer.wrap(PROTOBUF.encode(payload)));
    }
}
