// SPDX-License-Identifier: Apache-2.0
package io.penstock.acceptance;

import io.moquette.interception.AbstractInterceptHandler;
import io.moquette.interception.messages.InterceptPublishMessage;
import io.netty.buffer.ByteBufUtil;
import io.penstock.cloud.payload.MalformedPayloadException;
import io.penstock.cloud.payload.PayloadLimits;
import io.penstock.cloud.payload.ProtobufCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.kura.message.KuraPayload;

/**
 * Remembers, outside the gateway, which records a broker took: by epoch and number, each once.
 *
 * <p>It looks at what arrives at the broker: a subscriber could come back after the gateway, and miss what is between.
 */
final class Ledger extends AbstractInterceptHandler {

    private final ProtobufCodec codec = new ProtobufCodec(false, PayloadLimits.DEFAULT);
    private final SortedMap<Long, SortedSet<Long>> arrived = new TreeMap<>();
    private final List<String> complaints = new ArrayList<>();

    @Override
    public String getID() {
        return "ledger";
    }

    @Override
    public void onSessionLoopError(Throwable error) {
        complain(String.valueOf(error));
    }

    @Override
    public void onPublish(InterceptPublishMessage message) {
        try {
            for (KuraPayload payload : codec.decodeAll(ByteBufUtil.getBytes(message.getPayload()))) {
                take(message.getTopicName(), payload);
            }
        } catch (MalformedPayloadException e) {
            complain(message.getTopicName() + ": " + e.getMessage());
        } finally {
            super.onPublish(message); // gives the buffer back
        }
    }

    synchronized long records() {
        return arrived.values().stream().mapToLong(SortedSet::size).sum();
    }

    /** Highest number of each epoch, in order of the epochs. */
    synchronized List<Long> highest() {
        return arrived.values().stream().map(SortedSet::last).toList();
    }

    /** Epochs in which a number is missing below the highest, and payloads without a name. */
    synchronized List<String> holes() {
        var holes = new ArrayList<>(complaints);
        arrived.forEach((epoch, numbers) -> {
            if (numbers.size() != numbers.last()) {
                holes.add("epoch " + epoch + " has " + numbers.size() + " records up to " + numbers.last());
            }
        });
        return holes;
    }

    private void take(String topic, KuraPayload payload) {
        if (payload.getMetric("penstock.seq") instanceof Long number
                && payload.getMetric("penstock.epoch") instanceof Long epoch) {
            take(epoch, number);
        } else {
            complain(topic + " has no name");
        }
    }

    private synchronized void take(long epoch, long number) {
        arrived.computeIfAbsent(epoch, e -> new TreeSet<>()).add(number);
    }

    private synchronized void complain(String what) {
        complaints.add(what);
    }
}
