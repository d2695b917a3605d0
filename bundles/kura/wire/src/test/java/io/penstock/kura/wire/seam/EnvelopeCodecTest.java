// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.seam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.eclipse.kura.type.TypedValue;
import org.eclipse.kura.type.TypedValues;
import org.eclipse.kura.wire.WireEnvelope;
import org.eclipse.kura.wire.WireRecord;
import org.junit.jupiter.api.Test;

class EnvelopeCodecTest {

    @Test
    void givesBackEveryTypeItsExtremesAndTheOrderOfProperties() throws IOException {
        var properties = new LinkedHashMap<String, TypedValue<?>>();
        properties.put("z", TypedValues.newBooleanValue(true));
        properties.put("f", TypedValues.newBooleanValue(false));
        properties.put("i", TypedValues.newIntegerValue(Integer.MIN_VALUE));
        properties.put("l", TypedValues.newLongValue(Long.MIN_VALUE));
        properties.put("nan", TypedValues.newFloatValue(Float.NaN));
        properties.put("d", TypedValues.newDoubleValue(-0.0));
        properties.put("täxt \uD83D\uDE00", TypedValues.newStringValue("ü".repeat(100_000)));
        properties.put("", TypedValues.newStringValue(""));
        properties.put("b", TypedValues.newByteArrayValue(new byte[] {0, -1, 127}));
        var envelope = new WireEnvelope("püid", List.of(new WireRecord(properties), new WireRecord(Map.of())));

        WireEnvelope back = roundTrip(envelope);

        assertThat(back.getEmitterPid()).isEqualTo("püid");
        assertThat(back.getRecords()).hasSize(2);
        assertThat(back.getRecords().get(0).getProperties()).containsExactlyEntriesOf(properties);
        assertThat(back.getRecords().get(1).getProperties()).isEmpty();
    }

    @Test
    void keepsAnAbsentValueAbsent() throws IOException {
        var properties = new LinkedHashMap<String, TypedValue<?>>();
        properties.put("none", null);
        WireRecord back = roundTrip(new WireEnvelope("e", List.of(new WireRecord(properties))))
                .getRecords()
                .get(0);
        assertThat(back.getProperties()).containsEntry("none", null);
    }

    @Test
    void refusesWhatIsCutShortOrIsNotAnEnvelope() {
        byte[] whole = EnvelopeCodec.encode(Envelopes.of(7));
        for (int length = 0; length < whole.length; length++) {
            int cut = length;
            assertThatThrownBy(() -> EnvelopeCodec.decode(whole, 0, cut)).isInstanceOf(IOException.class);
        }
        byte[] otherType = whole.clone();
        otherType[otherType.length - 9] = 99;
        assertThatThrownBy(() -> EnvelopeCodec.decode(otherType, 0, otherType.length))
                .hasMessageContaining("99");
        byte[] endlessCount = {-1, -1, -1, -1, -1, -1};
        assertThatThrownBy(() -> EnvelopeCodec.decode(endlessCount, 0, 6)).isInstanceOf(IOException.class);
    }

    @Test
    void throwsNothingButIoExceptionsAtRandomBytes() {
        var random = new Random(11);
        var other = new ArrayList<Throwable>();
        for (int i = 0; i < 20_000; i++) {
            var bytes = new byte[random.nextInt(40)];
            random.nextBytes(bytes);
            try {
                EnvelopeCodec.decode(bytes, 0, bytes.length);
            } catch (IOException e) {
                continue;
            } catch (RuntimeException e) {
                other.add(new IllegalStateException(Arrays.toString(bytes), e));
            }
        }
        assertThat(other).isEmpty();
    }

    private static WireEnvelope roundTrip(WireEnvelope envelope) throws IOException {
        byte[] bytes = EnvelopeCodec.encode(envelope);
        return EnvelopeCodec.decode(bytes, 0, bytes.length);
    }
}
