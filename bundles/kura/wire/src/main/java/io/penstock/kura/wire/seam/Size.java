// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.seam;

import java.util.Map;
import org.eclipse.kura.type.TypedValue;
import org.eclipse.kura.wire.WireEnvelope;
import org.eclipse.kura.wire.WireRecord;

/** Estimates the heap that an envelope keeps alive: right within a factor of two, which a bound needs and no more. */
final class Size {

    private static final int ENVELOPE = 80;
    private static final int RECORD = 96;
    private static final int ENTRY = 72; // map entry, key reference, typed value and its box

    static long of(WireEnvelope envelope) {
        long bytes = ENVELOPE;
        for (WireRecord each : envelope.getRecords()) {
            bytes += RECORD;
            for (Map.Entry<String, TypedValue<?>> entry : each.getProperties().entrySet()) {
                bytes += ENTRY + of(entry.getValue());
            }
        }
        return bytes;
    }

    private static long of(TypedValue<?> value) {
        Object inside = value == null ? null : value.getValue();
        if (inside instanceof String text) {
            return 40 + 2L * text.length();
        }
        return inside instanceof byte[] blob ? 16L + blob.length : 0;
    }

    private Size() {}
}
