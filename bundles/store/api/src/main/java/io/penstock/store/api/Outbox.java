// SPDX-License-Identifier: Apache-2.0
package io.penstock.store.api;

import org.osgi.annotation.versioning.ProviderType;

/** A durable, ordered, bounded store between whoever has something to send and the connectors that send it. */
@ProviderType
public interface Outbox {

    /** The destination of records that every cursor sees. */
    String EVERYONE = "";

    /**
     * Opens a source. Its epoch is on the disk when this returns. A writer that is still open under the same name is
     * fenced off: its later appends are refused with {@code outbox.fenced}.
     *
     * @param source who appends, for example a publisher's {@code kura.service.pid}; at most 1,024 bytes in UTF-8
     * @param destination the name of the only cursor that shall see the records, or {@link #EVERYONE}
     */
    OutboxWriter open(String source, String destination);

    /**
     * Opens the cursor of this name where it stood, or, the first time, at the oldest entry.
     *
     * @throws OutboxException.Refused {@code outbox.cursor_in_use} where the name is open
     */
    OutboxCursor cursor(String name);

    /** Removes the durable place of a connector that will not come back. No effect where it has none. */
    void forget(String name);

    /** How it stands. */
    OutboxStatistics statistics();
}
