// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.pump;

import io.penstock.store.api.Draft;
import io.penstock.store.api.Outbox;
import io.penstock.store.api.OutboxException;
import io.penstock.store.api.OutboxWriter;
import java.util.List;
import java.util.Optional;
import org.eclipse.kura.KuraErrorCode;
import org.eclipse.kura.KuraException;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A source of the outbox that is opened with its first record, not before: opening it fences off whoever had it, and in a
 * swap that is the version that still works. Any thread.
 */
@ProviderType
public final class LazyWriter implements AutoCloseable {

    private final Outbox outbox;
    private final String source;
    private final String destination;
    private Optional<OutboxWriter> writer = Optional.empty();
    private boolean closed;

    /** @param destination the cursor of the connector: its {@code kura.service.pid} */
    public LazyWriter(Outbox outbox, String source, String destination) {
        this.outbox = outbox;
        this.source = source;
        this.destination = destination;
    }

    /**
     * Returns when they are on the disk.
     *
     * @return an identifier for each
     * @throws KuraException where none was accepted; with the reason code
     */
    public List<String> accept(List<Draft> drafts) throws KuraException {
        try {
            return RecordId.of(writer().commit(drafts));
        } catch (OutboxException e) {
            throw new KuraException(KuraErrorCode.STORE_ERROR, e, e.getMessage());
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        writer.ifPresent(OutboxWriter::close);
    }

    private synchronized OutboxWriter writer() throws KuraException {
        if (closed) {
            throw new KuraException(
                    KuraErrorCode.SERVICE_UNAVAILABLE, "cloud.publisher_closed: the publisher is being stopped");
        }
        if (writer.isEmpty()) {
            writer = Optional.of(outbox.open(source, destination));
        }
        return writer.get();
    }
}
