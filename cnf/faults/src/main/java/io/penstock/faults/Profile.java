// SPDX-License-Identifier: Apache-2.0
package io.penstock.faults;

import java.time.Duration;

/**
 * How a link behaves.
 *
 * @param delay one way, for each piece of data
 * @param jitter what chance adds to it, at most; the order of the data stays
 * @param bytesPerSecond each way, 0 for as fast as it goes
 * @param soundFor how long the link holds at a stretch, on average; zero for always
 * @param goneFor how long it is away then
 * @param silent whether it goes without a word: what was sent is swallowed, and nobody is told; else connections are
 *     reset and new ones refused
 */
public record Profile(
        Duration delay, Duration jitter, long bytesPerSecond, Duration soundFor, Duration goneFor, boolean silent) {

    /** A link without a fault. */
    public static final Profile SOUND =
            new Profile(Duration.ZERO, Duration.ZERO, 0, Duration.ZERO, Duration.ZERO, false);

    /** A cable that is pulled: a good link, and when it is away, everybody knows. */
    public static final Profile OFFLINE = SOUND;

    /** A geostationary satellite: far, narrow, and silent when it rains. */
    public static final Profile SATELLITE = new Profile(
            Duration.ofMillis(270),
            Duration.ofMillis(30),
            1_000_000,
            Duration.ofSeconds(40),
            Duration.ofSeconds(4),
            true);

    /** A mobile network at the edge of its cell: uneven, and cut often. */
    public static final Profile CELLULAR = new Profile(
            Duration.ofMillis(40),
            Duration.ofMillis(120),
            2_000_000,
            Duration.ofSeconds(8),
            Duration.ofSeconds(1),
            false);

    public Profile {
        if (delay.isNegative() || jitter.isNegative() || bytesPerSecond < 0 || soundFor.isNegative()) {
            throw new IllegalArgumentException("A link cannot be faster than at once.");
        }
    }

    boolean isFlaky() {
        return !soundFor.isZero();
    }
}
