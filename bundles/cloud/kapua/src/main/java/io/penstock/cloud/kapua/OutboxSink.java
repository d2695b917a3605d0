// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.kapua;

import io.penstock.cloud.payload.PayloadLimits;
import io.penstock.cloud.payload.ProtobufCodec;
import io.penstock.cloud.pump.RecordId;
import io.penstock.store.api.Draft;
import io.penstock.store.api.Outbox;
import io.penstock.store.api.OutboxException;
import io.penstock.store.api.OutboxWriter;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.eclipse.kura.KuraErrorCode;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.cloudconnection.message.KuraMessage;
import org.eclipse.kura.message.KuraPayload;

/**
 * Where messages become records of the outbox, on the disk when {@link #accept} returns.
 *
 * <p>The source is opened with the first message, not before: opening it fences off whoever had it, and in a swap that
 * is the version that still works. Any thread.
 */
final class OutboxSink implements AutoCloseable {

    private final Outbox outbox;
    private final String source;
    private final String destination;
    private final InstantSource clock;
    private final ProtobufCodec codec = new ProtobufCodec(false, PayloadLimits.DEFAULT);
    private OutboxWriter writer;
    private boolean closed;

    /** @param destination the cursor of the connector: its {@code kura.service.pid} */
    OutboxSink(Outbox outbox, String source, String destination, InstantSource clock) {
        this.outbox = outbox;
        this.source = source;
        this.destination = destination;
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
        try {
            return RecordId.of(writer().commit(drafts));
        } catch (OutboxException e) {
            throw new KuraException(KuraErrorCode.STORE_ERROR, e, e.getMessage());
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (writer != null) {
            writer.close();
        }
    }

    private synchronized OutboxWriter writer() throws KuraException {
        if (closed) {
            throw new KuraException(
                    KuraErrorCode.SERVICE_UNAVAILABLE, "kapua.publisher_closed: the publisher is being stopped");
        }
        if (writer == null) {
            writer = outbox.open(source, destination);
        }
        return writer;
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
