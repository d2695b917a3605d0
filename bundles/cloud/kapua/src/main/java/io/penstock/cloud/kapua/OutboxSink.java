// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.kapua;

import io.penstock.cloud.payload.PayloadLimits;
import io.penstock.cloud.payload.ProtobufCodec;
import io.penstock.cloud.pump.LazyWriter;
import io.penstock.store.api.Draft;
import io.penstock.store.api.Outbox;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.eclipse.kura.KuraErrorCode;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.cloudconnection.message.KuraMessage;
import org.eclipse.kura.message.KuraPayload;

/** Where messages become records of the outbox, on the disk when {@link #accept} returns. Any thread. */
final class OutboxSink implements AutoCloseable {

    private final LazyWriter writer;
    private final InstantSource clock;
    private final ProtobufCodec codec = new ProtobufCodec(false, PayloadLimits.DEFAULT);

    /** @param destination the cursor of the connector: its {@code kura.service.pid} */
    OutboxSink(Outbox outbox, String source, String destination, InstantSource clock) {
        this.writer = new LazyWriter(outbox, source, destination);
        this.clock = clock;
    }

    /**
     * @param messages with the properties of {@link Addressing#of(java.util.Map)}
     * @return an id for each
     */
    List<String> accept(List<KuraMessage> messages) throws KuraException {
        List<Draft> drafts = new ArrayList<>(messages.size());
        for (KuraMessage message : messages) {
            drafts.add(Addressing.of(message.getProperties()).draft(encode(message.getPayload())));
        }
        return writer.accept(drafts);
    }

    @Override
    public void close() {
        writer.close();
    }

    private byte[] encode(KuraPayload payload) throws KuraException {
        if (payload.getTimestamp() == null) {
            payload.setTimestamp(Date.from(clock.instant()));
        }
        try {
            return codec.encode(payload);
        } catch (IllegalArgumentException e) {
            throw new KuraException(KuraErrorCode.ENCODE_ERROR, e, e.getMessage());
        }
    }
}
