// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.pump;

import io.penstock.cloud.payload.MalformedPayloadException;
import io.penstock.cloud.payload.PayloadLimits;
import io.penstock.cloud.payload.ProtobufCodec;
import io.penstock.cloud.session.MqttConnection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.kura.message.KuraPayload;

/** A connection that keeps what it is given, and answers when told. */
final class Wire implements MqttConnection {

    /** A message on its way. */
    record Sent(String topic, byte[] payload, int qos, boolean retain, Delivery delivery) {

        /** The names of what is in it: {@code source seq}, or {@code source first-last} of a gap. */
        List<String> names() {
            try {
                List<String> names = new ArrayList<>();
                for (KuraPayload each : new ProtobufCodec(false, PayloadLimits.DEFAULT).decodeAll(payload)) {
                    Object first = each.getMetric(Provenance.GAP_FIRST);
                    names.add(each.getMetric(Provenance.SOURCE)
                            + " "
                            + (first == null ? "" : first + "-")
                            + each.getMetric(Provenance.SEQ));
                }
                return names;
            } catch (MalformedPayloadException e) {
                throw new AssertionError(e);
            }
        }
    }

    final List<Sent> sent = new ArrayList<>();
    private int room = Integer.MAX_VALUE;

    List<String> names() {
        return sent.stream().flatMap(each -> each.names().stream()).toList();
    }

    void takeNoMoreThan(int messages) {
        room = messages;
    }

    void acknowledge(int index) {
        sent.get(index).delivery().done(Outcome.DELIVERED);
    }

    @Override
    public void publish(String topic, byte[] payload, int qos, boolean retain, Delivery delivery) {
        if (sent.size() >= room) {
            delivery.done(Outcome.LOST);
        } else {
            sent.add(new Sent(topic, payload, qos, retain, delivery));
        }
    }

    @Override
    public CompletionStage<Boolean> subscribe(String filter, int qos) {
        return CompletableFuture.completedStage(true);
    }

    @Override
    public CompletionStage<Boolean> unsubscribe(String filter) {
        return CompletableFuture.completedStage(true);
    }

    @Override
    public void close(Duration quiesce) {}

    @Override
    public void cut() {}
}
