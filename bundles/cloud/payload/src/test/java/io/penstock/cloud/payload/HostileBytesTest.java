// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.payload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.eclipse.kura.message.KuraPayload;
import org.junit.jupiter.api.Test;

class HostileBytesTest {

    private static final PayloadLimits SMALL = new PayloadLimits(1000, 3, 3);

    private final PayloadCodec protobuf = new ProtobufCodec(true, PayloadLimits.DEFAULT);
    private final PayloadCodec json = new JsonCodec(PayloadLimits.DEFAULT);

    @Test
    void aBombIsGivenUpAtTheLimit() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            for (int i = 0; i < 64; i++) {
                gzip.write(new byte[1 << 20]); // 64 MiB from 64 kB: four times the limit
            }
        }
        assertThat(packed.size()).isLessThan(100_000);
        assertThatThrownBy(() -> protobuf.decode(packed.toByteArray()))
                .isInstanceOf(MalformedPayloadException.class)
                .hasMessageContaining("more than the 16777216 bytes");
    }

    @Test
    void moreThanTheLimitsIsRefused() {
        assertThatThrownBy(() -> new ProtobufCodec(false, SMALL).decode(new byte[1001]))
                .hasMessageContaining("1000 bytes");
        var payload = new KuraPayload();
        for (int i = 0; i < 4; i++) {
            payload.addMetric("m" + i, i);
        }
        for (PayloadCodec codec : new PayloadCodec[] {new ProtobufCodec(false, SMALL), new JsonCodec(SMALL)}) {
            assertThatThrownBy(() -> codec.decode(codec.encode(payload)))
                    .isInstanceOf(MalformedPayloadException.class)
                    .hasMessageContaining("more than 3 metrics");
        }
    }

    @Test
    void everyPrefixIsReadOrRefused() {
        byte[] whole = new ProtobufCodec(false, PayloadLimits.DEFAULT).encode(sample());
        for (int length = 0; length <= whole.length; length++) {
            survives(protobuf, java.util.Arrays.copyOf(whole, length));
        }
        byte[] text = json.encode(sample());
        for (int length = 0; length < text.length; length++) {
            byte[] cut = java.util.Arrays.copyOf(text, length);
            assertThatThrownBy(() -> json.decode(cut)).isInstanceOf(MalformedPayloadException.class);
        }
    }

    @Test
    void noMutationMakesAnotherExceptionThanOurs() {
        var random = new Random(20261121);
        byte[][] seeds = {
            new ProtobufCodec(false, PayloadLimits.DEFAULT).encode(sample()),
            protobuf.encode(sample()),
            json.encode(sample()),
            protobuf.encodeAll(java.util.List.of(sample(), sample())),
            json.encodeAll(java.util.List.of(sample(), sample()))
        };
        int read = 0;
        for (int round = 0; round < 20_000; round++) {
            byte[] mutant = mutate(seeds[round % seeds.length].clone(), random);
            read += survives(protobuf, mutant) ? 1 : 0;
            read += survives(json, mutant) ? 1 : 0;
        }
        assertThat(read).as("mutants that still read").isBetween(100, 39_900);
    }

    @Test
    void noiseMakesNoOtherExceptionThanOurs() {
        var random = new Random(61);
        for (int round = 0; round < 20_000; round++) {
            byte[] noise = new byte[random.nextInt(64)];
            random.nextBytes(noise);
            survives(protobuf, noise);
            survives(json, noise);
        }
    }

    @Test
    void deepNestingInJsonIsRefused() {
        byte[] deep = ("{\"metrics\":{\"a\":" + "[".repeat(100_000)).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> json.decode(deep)).isInstanceOf(MalformedPayloadException.class);
    }

    private static boolean survives(PayloadCodec codec, byte[] bytes) {
        try {
            codec.decodeAll(bytes);
            return true;
        } catch (MalformedPayloadException expected) {
            return false;
        }
    }

    private static byte[] mutate(byte[] bytes, Random random) {
        for (int hit = random.nextInt(4); hit >= 0; hit--) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return bytes;
    }

    private static KuraPayload sample() {
        var payload = new KuraPayload();
        payload.setTimestamp(new Date(1_700_000_000_000L));
        payload.setPosition(ProtobufCodecTest.position());
        payload.addMetric("text", "a long enough text, a long enough text, a long enough text");
        payload.addMetric("number", 12.5);
        payload.addMetric("count", 99L);
        payload.addMetric("raw", new byte[] {1, 2, 3});
        payload.setBody(new byte[60]);
        return payload;
    }
}
