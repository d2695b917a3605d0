// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.payload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Date;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.eclipse.kura.message.KuraPayload;
import org.eclipse.kura.message.KuraPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Vectors: protobuf.dev, "Encoding", over the fields of kurapayload.proto. */
class ProtobufCodecTest {

    private final ProtobufCodec codec = new ProtobufCodec(false, PayloadLimits.DEFAULT);

    @Test
    void writesFieldNumbers5000And5001InThreeBytes() {
        var payload = new KuraPayload();
        payload.setTimestamp(new Date(150));
        payload.addMetric("n", -1);
        payload.setBody(new byte[] {7});
        assertThat(codec.encode(payload))
                .isEqualTo(hex("089601" + "c2b80210" + "0a016e" + "1003" + "30ffffffffffffffffff01" + "cab8020107"));
    }

    static Stream<Object> values() {
        return Stream.of(
                0.0,
                -0.0,
                Double.NaN,
                Double.NEGATIVE_INFINITY,
                Double.MIN_VALUE,
                1.5f,
                Float.MAX_VALUE,
                0L,
                Long.MIN_VALUE,
                Long.MAX_VALUE,
                0,
                -1,
                Integer.MIN_VALUE,
                Integer.MAX_VALUE,
                true,
                false,
                "",
                "Grüße 𝄞",
                new byte[0],
                new byte[] {-1, 0, 1});
    }

    @ParameterizedTest
    @MethodSource("values")
    void readsEachValueBackAsItWas(Object value) throws MalformedPayloadException {
        var payload = new KuraPayload();
        payload.addMetric("m", value);
        Same.assertSame(codec.decode(codec.encode(payload)), payload);
    }

    @Test
    void keepsAWholePosition() throws MalformedPayloadException {
        var payload = new KuraPayload();
        payload.setPosition(position());
        Same.assertSame(codec.decode(codec.encode(payload)), payload);
    }

    @Test
    void leavesOutWhatIsNotThere() {
        assertThat(codec.encode(new KuraPayload())).isEmpty();
    }

    @Test
    void refusesAMetricThatAPayloadCannotCarry() {
        var payload = new KuraPayload();
        payload.addMetric("m", (short) 1);
        assertThatThrownBy(() -> codec.encode(payload))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("payload.metric_type: metric m is a java.lang.Short");
    }

    @Test
    void refusesToWriteAPositionWithoutAFix() {
        var payload = new KuraPayload();
        payload.setPosition(new KuraPosition());
        assertThatThrownBy(() -> codec.encode(payload)).hasMessageStartingWith("payload.position");
    }

    @Test
    void passesOverFieldsOfKurasExtensionsAndGroups() throws MalformedPayloadException {
        var read = codec.decode(hex("1801" + "23" + "0a0161" + "0801" + "24" + "c0bb0105" + "0805"));
        assertThat(read.getTimestamp()).isEqualTo(new Date(5));
    }

    @ParameterizedTest
    @CsvSource({
        "08, cut short",
        "0880, cut short",
        "08ffffffffffffffffffff01, more than 10 bytes",
        "0001, field number 0",
        "0e, wire type 6",
        "cab80205ff, a length of 5",
        "cab802ffffffffffffffffff01, a length of",
        "cab802ffffffff07, a length of 2147483647",
        "24, groups that do not match",
        "23, a group without an end",
        "2323232323232323232323232323232323232323, groups that do not match",
        "120911000000000000f03f, a position without",
        "1209090000000000000000, a position without",
        "c2b80200, a metric without a name",
        "c2b8020510033001, a length of",
        "c2b80204" + "10033001, a metric without a name",
        "c2b802030a016d, a metric without a known type",
        "c2b802050a016d1007, a metric without a known type",
        "c2b802050a016d1003, a metric without a value of its type",
        "c2b802080a016d1005" + "4201ff, text that is not UTF-8",
        "1f8b, broken compression",
        "1f8b08000000000000ff, broken compression"
    })
    void saysWhatIsWrongWith(String hex, String fault) {
        assertThatThrownBy(() -> codec.decode(hex(hex)))
                .isInstanceOfSatisfying(MalformedPayloadException.class, e -> assertThat(e.reason())
                        .isEqualTo("payload.malformed"))
                .hasMessageStartingWith("payload.malformed: ")
                .hasMessageContaining(fault);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 110, 115, 119, 120, 121, 127, 128, 129, 16_370, 16_384, 70_000})
    void metricsMayBeOfAnyLengthAndAlphabet(int length) throws MalformedPayloadException {
        var payload = new KuraPayload();
        payload.addMetric("a".repeat(length), "b".repeat(length));
        payload.addMetric("\u00e4".repeat(length) + "1", "\u20ac".repeat(length));
        payload.addMetric("a".repeat(length) + "\ud83d\ude00", length);
        Same.assertSame(codec.decode(codec.encode(payload)), payload);
        Same.assertSame(codec.decode(new PlainEncoder().encode(payload)), payload);
    }

    @Test
    void anEncoderThatIsUsedAgainLeavesNothingBehind() {
        var encoder = new PlainEncoder();
        for (Object value : new Object[] {"long".repeat(500), 1.5, "short"}) {
            var payload = new KuraPayload();
            payload.addMetric("m", value);
            assertThat(encoder.encode(payload)).isEqualTo(codec.encode(payload));
        }
    }

    @Test
    void takesAStampAfterItWasEncoded() throws MalformedPayloadException {
        var payload = new KuraPayload();
        payload.addMetric("m", 1.5);
        payload.setBody(new byte[] {1});
        var stamp = new Stamp("gw-1", "pump", 3, 17);
        byte[] stamped = codec.append(codec.encode(payload), stamp.metrics());
        KuraPayload read = new ProtobufCodec(true, PayloadLimits.DEFAULT).decode(codec.seal(stamped));
        assertThat(Stamp.of(read)).contains(stamp);
        assertThat(read.getMetric("m")).isEqualTo(1.5);
        assertThat(read.getBody()).containsExactly(1);
        assertThat(Stamp.of(payload)).isEmpty();
        assertThat(Stamp.of(
                        new JsonCodec(PayloadLimits.DEFAULT).decode(new JsonCodec(PayloadLimits.DEFAULT).encode(read))))
                .contains(stamp);
    }

    static KuraPosition position() {
        var position = new KuraPosition();
        position.setLatitude(46.5);
        position.setLongitude(-13.25);
        position.setAltitude(301.5);
        position.setPrecision(2.5);
        position.setHeading(359.5);
        position.setSpeed(0.5);
        position.setTimestamp(new Date(1_700_000_000_000L));
        position.setSatellites(9);
        position.setStatus(-1);
        return position;
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }
}
