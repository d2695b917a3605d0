// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.payload;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.kura.message.KuraPayload;
import org.junit.jupiter.api.Test;

class StampedBatchTest {

    private static final ProtobufCodec CODEC = new ProtobufCodec(false, PayloadLimits.DEFAULT);
    private static final int MANY = 300; // numbers of one byte and of two, and a body that grows

    private final StampedBatch batch = new StampedBatch(new Stamper("gw-1"));

    @Test
    void isTheBatchOfTheStampedPayloads() throws MalformedPayloadException {
        batch.begin();
        List<KuraPayload> whole = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            String source = i % 3 == 0 ? "pump" : "valve";
            ByteBuffer stored = ByteBuffer.wrap(CODEC.encode(payload(i))).asReadOnlyBuffer();
            batch.add(stored, source, 3, i);
            assertThat(stored.position()).as("it may be asked again").isZero();
            KuraPayload stamped = payload(i);
            new Stamp("gw-1", source, 3, i).metrics().forEach(stamped::addMetric);
            whole.add(stamped);
        }
        List<KuraPayload> read = CODEC.decodeAll(batch.finish());
        assertThat(read).hasSize(MANY);
        for (int i = 0; i < MANY; i++) {
            Same.assertSame(read.get(i), whole.get(i));
        }
    }

    @Test
    void oneThatWasNotFinishedLeavesNothing() throws MalformedPayloadException {
        batch.begin();
        batch.add(CODEC.encode(payload(1)));
        batch.begin();
        batch.add(CODEC.encode(payload(2)));
        batch.add(CODEC.encode(payload(3)));
        assertThat(CODEC.decodeAll(batch.finish()))
                .extracting(payload -> payload.getMetric("n"))
                .containsExactly(2, 3);
    }

    @Test
    void oneAfterALargeOneIsAsAnyOther() throws MalformedPayloadException {
        batch.begin();
        batch.add(new byte[300 << 10]);
        assertThat(batch.finish()).hasSizeGreaterThan(300 << 10);
        batch.begin();
        batch.add(CODEC.encode(payload(5)));
        assertThat(CODEC.decodeAll(batch.finish()))
                .extracting(payload -> payload.getMetric("n"))
                .containsExactly(5);
    }

    private static KuraPayload payload(int number) {
        var payload = new KuraPayload();
        payload.addMetric("n", number);
        payload.addMetric("text", "x".repeat(number));
        return payload;
    }
}
