// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.conformance;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits for what a host does in its own time: configurations, services, graphs. */
public final class Patience {

    private static final long SECONDS = 20;
    private static final long LOOK_MILLIS = 10;

    /** Waits until it is so. */
    public static void until(String what, Callable<Boolean> so) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        var never = new CountDownLatch(1);
        while (!so.call()) {
            Unmet.unless(System.nanoTime() < end, "after " + SECONDS + " s still not: " + what);
            never.await(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private Patience() {}
}
