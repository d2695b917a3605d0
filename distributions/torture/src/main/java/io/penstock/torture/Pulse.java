// SPDX-License-Identifier: Apache-2.0
package io.penstock.torture;

import io.penstock.cloud.simulator.Client;
import io.penstock.cloud.simulator.Rules;

/** Hands messages on, and knows how long none came. Any thread. */
final class Pulse implements Rules {

    private final Rules next;
    private long last = System.nanoTime();
    private long longest;

    Pulse(Rules next) {
        this.next = next;
    }

    @Override
    public void published(Client client, String topic, byte[] payload, int qos) {
        beat();
        next.published(client, topic, payload, qos);
    }

    private synchronized void beat() {
        long now = System.nanoTime();
        longest = Math.max(longest, now - last);
        last = now;
    }

    /** From now on. */
    synchronized void begin() {
        last = System.nanoTime();
        longest = 0;
    }

    /** Since {@link #begin}, and until now. */
    synchronized long longestMillis() {
        return Math.max(longest, System.nanoTime() - last) / 1_000_000;
    }
}
