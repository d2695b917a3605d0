// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.mqtt;

import io.penstock.cloud.payload.MalformedPayloadException;
import io.penstock.cloud.payload.PayloadLimits;
import io.penstock.cloud.payload.ProtobufCodec;
import io.penstock.cloud.pump.Provenance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.kura.message.KuraPayload;

/** A receiver that makes exactly once of at least once: by gateway, source, epoch and number. */
final class Receiver {

    private final Map<String, long[]> last = new HashMap<>();
    private final List<String> once = new ArrayList<>();
    private int total;

    synchronized void take(byte[] message) {
        try {
            for (KuraPayload payload : new ProtobufCodec(false, PayloadLimits.DEFAULT).decodeAll(message)) {
                take(payload);
            }
        } catch (MalformedPayloadException e) {
            throw new IllegalStateException(e);
        }
    }

    private void take(KuraPayload payload) {
        String source = payload.getMetric(Provenance.GATEWAY) + " " + payload.getMetric(Provenance.SOURCE);
        long epoch = (Long) payload.getMetric(Provenance.EPOCH);
        long seq = (Long) payload.getMetric(Provenance.SEQ);
        long[] known = last.computeIfAbsent(source, s -> new long[2]);
        total++;
        if (epoch > known[0] || epoch == known[0] && seq > known[1]) {
            known[0] = epoch;
            known[1] = seq;
            once.add(source + " " + epoch + ":" + seq);
        }
    }

    /** Each record once, as {@code gateway source epoch:seq}, in the order in which it was first seen. */
    synchronized List<String> once() {
        return List.copyOf(once);
    }

    /** With what came again. */
    synchronized int total() {
        return total;
    }
}
