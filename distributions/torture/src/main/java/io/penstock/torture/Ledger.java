// SPDX-License-Identifier: Apache-2.0
package io.penstock.torture;

import io.penstock.cloud.payload.MalformedPayloadException;
import io.penstock.cloud.payload.PayloadLimits;
import io.penstock.cloud.payload.ProtobufCodec;
import io.penstock.cloud.payload.Stamp;
import io.penstock.cloud.simulator.Client;
import io.penstock.cloud.simulator.Rules;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.kura.message.KuraPayload;

/**
 * Remembers, outside the gateway and at the broker's door, each record once by (gateway, source, epoch, seq), and says
 * what is wrong with those names. It sees a message before the broker acknowledges it. Any thread.
 */
final class Ledger implements Rules {

    /** Knows what stands in the records. Called with each that is new, by one thread at a time. */
    interface Content {

        /** Takes a new record. */
        void take(KuraPayload payload);

        /** A number for what stands in it: two that are equal are the same record. */
        long fingerprint(KuraPayload payload);
    }

    private final ProtobufCodec codec = new ProtobufCodec(false, PayloadLimits.DEFAULT);
    private final Map<String, TreeMap<Long, Epoch>> sources = new TreeMap<>();
    private final Content content;
    private final Violations violations;
    private long records;
    private long repeated;

    Ledger(Content content, Violations violations) {
        this.content = content;
        this.violations = violations;
    }

    @Override
    public void published(Client client, String topic, byte[] payload, int qos) {
        try {
            for (KuraPayload each : codec.decodeAll(payload)) {
                Stamp.of(each)
                        .ifPresentOrElse(
                                stamp -> take(stamp, each),
                                () -> violations.add("a record of " + topic + " has no name"));
            }
        } catch (MalformedPayloadException e) {
            violations.add("a message of " + topic + " is malformed: " + e.getMessage());
        }
    }

    private synchronized void take(Stamp stamp, KuraPayload payload) {
        if (payload.getMetric("penstock.gap.count") instanceof Long gap) {
            violations.add(stamp + " is a gap of " + gap);
            return;
        }
        TreeMap<Long, Epoch> epochs =
                sources.computeIfAbsent(stamp.gateway() + "/" + stamp.source(), name -> new TreeMap<>());
        Epoch epoch = epochs.computeIfAbsent(stamp.epoch(), number -> new Epoch());
        switch (epoch.take(Math.toIntExact(stamp.seq()), content.fingerprint(payload))) {
            case NEW -> {
                records++;
                violations.check(epochs.lastKey() == stamp.epoch(), stamp + " came after a later epoch");
                content.take(payload);
            }
            case LATE -> {
                records++;
                violations.add(stamp + " came after a later record");
                content.take(payload);
            }
            case AGAIN -> repeated++;
            case IMPOSTOR -> violations.add(stamp + " names two records");
        }
    }

    /** Different ones. */
    synchronized long records() {
        return records;
    }

    /** Deliveries that were no news. */
    synchronized long repeated() {
        return repeated;
    }

    /** Numbers that never came, below one that did. */
    synchronized long holes() {
        return sources.values().stream()
                .flatMap(epochs -> epochs.values().stream())
                .mapToLong(Epoch::holes)
                .sum();
    }
}
