// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.pump;

import io.penstock.cloud.payload.MalformedPayloadException;
import io.penstock.cloud.payload.PayloadLimits;
import io.penstock.cloud.payload.ProtobufCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.kura.message.KuraPayload;

/**
 * What a receiver makes of what arrives: it keeps the greatest number of each source and takes only what is greater, and
 * holds against the gateway every number that is missing without a gap that names it.
 */
final class Received {

    private final ProtobufCodec codec = new ProtobufCodec(false, PayloadLimits.DEFAULT);
    private final Map<String, Long> latest = new TreeMap<>();
    private final List<String> unexplained = new ArrayList<>();
    private long records;
    private long again;
    private long missing;

    synchronized void take(byte[] message) {
        try {
            codec.decodeAll(message).forEach(this::take);
        } catch (MalformedPayloadException e) {
            unexplained.add(e.getMessage());
        }
    }

    private void take(KuraPayload payload) {
        String source = (String) payload.getMetric(Provenance.SOURCE);
        long last = (Long) payload.getMetric(Provenance.SEQ);
        boolean gap = payload.getMetric(Provenance.GAP_FIRST) != null;
        long first = gap ? (Long) payload.getMetric(Provenance.GAP_FIRST) : last;
        long before = latest.getOrDefault(source, 0L);
        if (last <= before) {
            again++;
            return;
        }
        if (first > before + 1) {
            unexplained.add(source + " from " + (before + 1) + " to " + (first - 1));
        }
        if (gap) {
            long count = (Long) payload.getMetric(Provenance.GAP_COUNT);
            if (count != last - first + 1) {
                unexplained.add(source + " has a gap of " + count + " from " + first + " to " + last);
            }
            missing += last - Math.max(first, before + 1) + 1;
        } else {
            records++;
        }
        latest.put(source, last);
    }

    /** Records, each once. */
    synchronized long records() {
        return records;
    }

    /** Entries that had come before. */
    synchronized long again() {
        return again;
    }

    /** Records that the gaps name. */
    synchronized long missing() {
        return missing;
    }

    /** Numbers that never came and that no gap names. */
    synchronized List<String> unexplained() {
        return List.copyOf(unexplained);
    }
}
