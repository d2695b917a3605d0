// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.pump;

import io.penstock.cloud.payload.PlainEncoder;
import io.penstock.kura.seam.BatchPublisher;
import io.penstock.store.api.Draft;
import io.penstock.store.api.Priority;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.kura.KuraErrorCode;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.cloudconnection.message.KuraMessage;
import org.osgi.annotation.versioning.ProviderType;

/** Kura messages into the outbox: to publish is to accept durably; the connector sends when it can. Any thread. */
@ProviderType
public final class OutboxPublisher implements BatchPublisher {

    private static final Map<String, String> RETAINED = Map.of(Attributes.RETAIN, "true");

    private final LazyWriter writer;
    private final TopicTemplate topic;
    private final Priority priority;
    private final boolean retain;

    /** @param topic a hole in it is filled from the message's properties, else from its payload's metrics */
    public OutboxPublisher(LazyWriter writer, TopicTemplate topic, Priority priority, boolean retain) {
        this.writer = writer;
        this.topic = topic;
        this.priority = priority;
        this.retain = retain;
    }

    @Override
    public List<String> publish(List<KuraMessage> messages) throws KuraException {
        var encoder = new PlainEncoder();
        List<Draft> drafts = new ArrayList<>(messages.size());
        for (KuraMessage message : messages) {
            drafts.add(draft(message, encoder));
        }
        return writer.accept(drafts);
    }

    private Draft draft(KuraMessage message, PlainEncoder encoder) throws KuraException {
        try {
            byte[] payload = encoder.encode(message.getPayload());
            return new Draft(
                    priority, topic.fill(name -> property(message, name)), retain ? RETAINED : Map.of(), payload);
        } catch (IllegalArgumentException e) {
            throw new KuraException(KuraErrorCode.ENCODE_ERROR, e, e.getMessage());
        }
    }

    private static Optional<Object> property(KuraMessage message, String name) {
        return Optional.ofNullable(message.getProperties().get(name))
                .or(() -> Optional.ofNullable(message.getPayload().getMetric(name)));
    }
}
