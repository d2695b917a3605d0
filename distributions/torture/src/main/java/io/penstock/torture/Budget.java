// SPDX-License-Identifier: Apache-2.0
package io.penstock.torture;

import java.time.Duration;

/** Time that may be spent. */
final class Budget {

    private final long begin = System.nanoTime();
    private final long nanos;

    Budget(Duration time) {
        this.nanos = time.toNanos();
    }

    boolean isSpent() {
        return System.nanoTime() - begin >= nanos;
    }

    Duration left() {
        return Duration.ofNanos(Math.max(0, nanos - (System.nanoTime() - begin)));
    }

    /** From 0 to 1. */
    double spentShare() {
        return nanos == 0 ? 1 : Math.min(1, (System.nanoTime() - begin) / (double) nanos);
    }

    /** A part of what is left. */
    Budget share(double part) {
        return new Budget(Duration.ofNanos((long) (part * left().toNanos())));
    }
}
