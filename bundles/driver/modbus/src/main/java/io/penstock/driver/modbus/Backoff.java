// SPDX-License-Identifier: Apache-2.0
package io.penstock.driver.modbus;

import java.time.Duration;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/**
 * When the next connection may be tried: after a pause that doubles with each failure. Half of it is left to chance, so
 * that many gateways do not come back to one device at the same instant.
 */
final class Backoff {

    private final LongSupplier nanoTime;
    private final DoubleSupplier chance;
    private int failures;
    private long next;

    /**
     * @param nanoTime as {@link System#nanoTime()}
     * @param chance from 0 to 1, for example {@link Math#random()}
     */
    Backoff(LongSupplier nanoTime, DoubleSupplier chance) {
        this.nanoTime = nanoTime;
        this.chance = chance;
    }

    /** How long nobody may try yet; 0 where one may. */
    Duration wait(Settings settings) {
        long left = failures == 0 ? 0 : next - nanoTime.getAsLong();
        return Duration.ofNanos(
                Math.max(0, Math.min(left, settings.longestPause().toNanos())));
    }

    /** Notes a failure; the pause that follows. */
    Duration failed(Settings settings) {
        long doubled = settings.shortestPause().toNanos() << Math.min(failures, 20);
        long pause = Math.min(doubled, settings.longestPause().toNanos());
        pause -= (long) (pause / 2.0 * chance.getAsDouble());
        failures++;
        next = nanoTime.getAsLong() + pause;
        return Duration.ofNanos(pause);
    }

    /** Notes that a device answered. */
    void succeeded() {
        failures = 0;
    }
}
