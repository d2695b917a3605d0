// SPDX-License-Identifier: Apache-2.0
package io.penstock.store.api;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The durable outbox. A service. */
@ProviderType
public interface Outbox {

    /**
     * Appends records in order, all or none, and returns when they are on disk. Callers on several threads share one
     * write and one sync.
     *
     * @return the seq of each, in order
     * @throws OutboxException where they were not accepted; nothing of them is kept then
     */
    long[] append(List<Entry> entries) throws OutboxException;

    /** The epoch of this start. */
    long epoch();

    /**
     * Opens the cursor of a connector: where it stood, or at the oldest record where the name is new. A name is open
     * once at a time; the one who opened it before gets an exception from then on.
     */
    Cursor cursor(String name) throws OutboxException;

    /** Forgets a cursor: nothing is kept for that name any more. */
    void forget(String name) throws OutboxException;

    /** Counters and levels of this instant. */
    OutboxStatistics statistics();
}
