// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.asset;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** There is no driver at this instant. */
final class Away implements Seat {

    private final boolean expected;
    private final long since;
    private final String why;
    private final CountDownLatch over = new CountDownLatch(1);

    /**
     * @param expected whether it is likely to come back at once, so that a read should wait for it
     * @param since when it went, on the monotonic clock
     * @param why reason code, colon, sentence
     */
    Away(boolean expected, long since, String why) {
        this.expected = expected;
        this.since = since;
        this.why = why;
    }

    String why() {
        return why;
    }

    /** The seat was taken, or given up. */
    void end() {
        over.countDown();
    }

    /** Waits until it is over, for at most {@code nanos} after it began; gives whether it is. */
    boolean await(long nanos, long now) throws InterruptedException {
        return expected && over.await(nanos - (now - since), TimeUnit.NANOSECONDS);
    }
}
