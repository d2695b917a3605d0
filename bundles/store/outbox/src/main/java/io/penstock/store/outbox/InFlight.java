// SPDX-License-Identifier: Apache-2.0
package io.penstock.store.outbox;

import java.util.function.LongConsumer;

/**
 * Positions that were handed out, ascending, each with whether it was acknowledged: a ring that grows. Acknowledged ones
 * leave it at the front. Not for several threads.
 */
final class InFlight {

    private long[] positions = new long[64];
    private long[] times = new long[64];
    private boolean[] acknowledged = new boolean[64];
    private int head;
    private int length;
    private int open;
    private long lastTime;

    boolean isEmpty() {
        return length == 0;
    }

    /** How many are not acknowledged. */
    int size() {
        return open;
    }

    /** The first that is not acknowledged. */
    long oldest() {
        return positions[head];
    }

    long oldestTime() {
        return times[head];
    }

    int acknowledgedOutOfOrder() {
        return length - open;
    }

    /** Those that were acknowledged while an earlier one was not. */
    void forEachAcknowledged(LongConsumer action) {
        for (int i = 0; i < length; i++) {
            if (acknowledged[slot(i)]) {
                action.accept(positions[slot(i)]);
            }
        }
    }

    /** Time of the last that left at the front: what follows is not older by much. */
    long lastAcknowledgedTime() {
        return lastTime;
    }

    void add(long position, long time) {
        if (length == positions.length) {
            grow();
        }
        int slot = slot(length);
        positions[slot] = position;
        times[slot] = time;
        acknowledged[slot] = false;
        length++;
        open++;
    }

    /** @return whether it was in flight and not acknowledged */
    boolean acknowledge(long position) {
        int found = find(position);
        if (found == length || positions[slot(found)] != position || acknowledged[slot(found)]) {
            return false;
        }
        acknowledged[slot(found)] = true;
        open--;
        trim();
        return true;
    }

    /** @return how many were in flight and not acknowledged */
    int acknowledgeThrough(long position) {
        int before = open;
        for (int i = 0; i < length && positions[slot(i)] <= position; i++) {
            open -= acknowledged[slot(i)] ? 0 : 1;
            acknowledged[slot(i)] = true;
        }
        trim();
        return before - open;
    }

    void clear() {
        length = 0;
        open = 0;
    }

    private void trim() {
        while (length > 0 && acknowledged[head]) {
            lastTime = times[head];
            head = slot(1);
            length--;
        }
    }

    /** Index of the first position that is not less. */
    private int find(long position) {
        int low = 0;
        int high = length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (positions[slot(middle)] < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int slot(int index) {
        return (head + index) & (positions.length - 1); // a power of two
    }

    private void grow() {
        int capacity = positions.length;
        long[] morePositions = new long[capacity * 2];
        long[] moreTimes = new long[capacity * 2];
        boolean[] moreAcknowledged = new boolean[capacity * 2];
        for (int i = 0; i < length; i++) {
            morePositions[i] = positions[slot(i)];
            moreTimes[i] = times[slot(i)];
            moreAcknowledged[i] = acknowledged[slot(i)];
        }
        positions = morePositions;
        times = moreTimes;
        acknowledged = moreAcknowledged;
        head = 0;
    }
}
