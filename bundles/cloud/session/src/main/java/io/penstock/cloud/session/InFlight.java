// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.session;

import java.util.OptionalLong;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What was sent and not yet acknowledged: which position of a log may be acknowledged, when replies come in any order.
 *
 * <p>A slot stands for everything up to its position that the slot before did not stand for; it may take several
 * messages. May be used from any thread.
 */
@ProviderType
public final class InFlight {

    private final long[] positions;
    private final int[] awaited;
    private long oldest;
    private long next;

    /** @param slots most slots at a time */
    public InFlight(int slots) {
        this.positions = new long[slots];
        this.awaited = new int[slots];
    }

    public synchronized boolean hasRoom() {
        return next - oldest < positions.length;
    }

    public synchronized int size() {
        return (int) (next - oldest);
    }

    /**
     * Takes a slot.
     *
     * @param position last position of the log that the messages carry; greater than that of the slot before
     * @param messages how many acknowledgements the slot waits for, at least 1
     * @return the ticket to give to {@link #acknowledged} with each
     * @throws IllegalStateException where there is no room
     */
    public synchronized long open(long position, int messages) {
        if (!hasRoom()) {
            throw new IllegalStateException("no room in a window of " + positions.length);
        }
        int slot = (int) (next % positions.length);
        positions[slot] = position;
        awaited[slot] = messages;
        return next++;
    }

    /**
     * One message of a slot was acknowledged.
     *
     * @return the position up to which everything is acknowledged, where that has moved; a ticket from before {@link
     *     #clear} moves nothing
     */
    public synchronized OptionalLong acknowledged(long ticket) {
        if (ticket < oldest || ticket >= next) {
            return OptionalLong.empty();
        }
        awaited[(int) (ticket % positions.length)]--;
        OptionalLong moved = OptionalLong.empty();
        while (oldest < next && awaited[(int) (oldest % positions.length)] <= 0) {
            moved = OptionalLong.of(positions[(int) (oldest % positions.length)]);
            oldest++;
        }
        return moved;
    }

    /** The ticket of the oldest slot, where there is one: the same one for long means that the peer is silent. */
    public synchronized OptionalLong oldest() {
        return oldest < next ? OptionalLong.of(oldest) : OptionalLong.empty();
    }

    /** Forgets all slots: the connection is gone, and what was not acknowledged will be sent again. */
    public synchronized void clear() {
        oldest = next;
    }
}
