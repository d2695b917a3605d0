// SPDX-License-Identifier: Apache-2.0
package io.penstock.store.outbox;

import io.penstock.store.api.Outbox;

/**
 * One opening of one source; the epoch tells it from every other opening of any source.
 *
 * @param epoch from 1
 * @param name who appends
 * @param destination the only cursor to see it, or {@link Outbox#EVERYONE}
 */
record Source(int epoch, String name, String destination) {

    boolean isSeenBy(String cursor) {
        return destination.equals(Outbox.EVERYONE) || destination.equals(cursor);
    }

    /** Of an entry whose opening was in a damaged place. */
    static Source unknown(int epoch) {
        return new Source(epoch, "unknown", Outbox.EVERYONE);
    }
}
