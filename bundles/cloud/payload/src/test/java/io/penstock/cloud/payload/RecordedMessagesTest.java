// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.payload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RecordedMessagesTest {

    private final ProtobufCodec codec = new ProtobufCodec(false, PayloadLimits.DEFAULT);
    private final JsonCodec json = new JsonCodec(PayloadLimits.DEFAULT);

    @TestFactory
    Stream<DynamicTest> writesTheVeryBytesThatARealKapuaSentOrTook() {
        return Recorded.all().stream()
                .map(row -> dynamicTest(row.toString(), () -> {
                    var read = codec.decodeInto(new OrderedPayload(), row.bytes());
                    assertThat(codec.encode(read)).isEqualTo(row.bytes());
                }));
    }

    @TestFactory
    Stream<DynamicTest> readsBackWhatItWroteOfEachMessage() {
        return Recorded.all().stream()
                .map(row -> dynamicTest(row.toString(), () -> {
                    var read = codec.decode(row.bytes());
                    Same.assertSame(codec.decode(codec.encode(read)), read);
                    assertThat(json.decode(json.encode(read)).metrics().keySet())
                            .isEqualTo(read.metrics().keySet());
                }));
    }

    @Test
    void givesEachMetricItsExactType() throws MalformedPayloadException {
        var data = codec.decode(Recorded.all().stream()
                .filter(row -> row.topic().equals("acme/gw-0001/line1/boiler"))
                .findFirst()
                .orElseThrow()
                .bytes());
        assertThat(data.getMetric("temperature")).isEqualTo(21.5);
        assertThat(data.getMetric("f")).isEqualTo(1.5f);
        assertThat(data.getMetric("total")).isEqualTo(99L);
        assertThat(data.getMetric("count")).isEqualTo(7);
        assertThat(data.getMetric("label")).isEqualTo("x");
        assertThat((byte[]) data.getMetric("raw")).containsExactly(1, 2);
    }

    @Test
    void recordingIsWhole() {
        assertThat(Recorded.all()).hasSize(61);
    }
}
