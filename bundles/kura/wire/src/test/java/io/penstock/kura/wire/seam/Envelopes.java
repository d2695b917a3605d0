// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.seam;

import java.util.List;
import java.util.Map;
import org.eclipse.kura.type.TypedValues;
import org.eclipse.kura.wire.WireEnvelope;
import org.eclipse.kura.wire.WireRecord;

/** Envelopes that say which thread made them and in which order. */
public final class Envelopes {

    public static WireEnvelope of(long number) {
        return of("emitter", number);
    }

    public static WireEnvelope of(String emitter, long number) {
        return new WireEnvelope(emitter, List.of(new WireRecord(Map.of("n", TypedValues.newLongValue(number)))));
    }

    public static WireEnvelope empty() {
        return new WireEnvelope("emitter", List.of());
    }

    public static long number(WireEnvelope envelope) {
        return (Long) envelope.getRecords().get(0).getProperties().get("n").getValue();
    }

    private Envelopes() {}
}
