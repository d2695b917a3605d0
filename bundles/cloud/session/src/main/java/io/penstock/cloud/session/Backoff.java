// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.session;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Waits that double from a first to a longest, each cut by chance to between half of it and the whole, so that a fleet
 * does not come back in step.
 *
 * <p>Belongs to one thread.
 */
@ProviderType
public final class Backoff {

    private final Duration first;
    private final Duration longest;
    private final RandomGenerator random;
    private Duration next;

    public Backoff(Duration first, Duration longest, RandomGenerator random) {
        if (first.isNegative() || first.isZero() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException("a backoff from " + first + " to " + longest);
        }
        this.first = first;
        this.longest = longest;
        this.random = random;
        this.next = first;
    }

    /** The next wait. */
    public Duration next() {
        Duration whole = next;
        Duration doubled = whole.multipliedBy(2);
        next = doubled.compareTo(longest) < 0 ? doubled : longest;
        return jittered(whole);
    }

    /** A given wait, cut by chance in the same way. */
    public Duration jittered(Duration whole) {
        return Duration.ofNanos((long) (whole.toNanos() * (0.5 + random.nextDouble() / 2)));
    }

    /** Starts again with the first. */
    public void reset() {
        next = first;
    }
}
