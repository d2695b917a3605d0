// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.trust;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * What time it is at least. A gateway's clock starts at 1970 when its battery is empty, and whoever sets it back would
 * make an old manifest valid again: a clock that is behind what is known to have passed is not believed.
 */
final class PassedTime {

    /** This code was written then; raised with a release. */
    static final Instant WRITTEN = Instant.parse("2026-01-01T00:00:00Z");

    private static final Duration LONG = Duration.ofDays(20 * 365);

    private final Clock clock;

    PassedTime(Clock clock) {
        this.clock = clock;
    }

    /** How the clock stands to what is known to have passed. */
    enum Standing {
        RIGHT,
        BEHIND,
        FAR_AHEAD
    }

    /**
     * @param at the time to judge by
     * @param clock what the clock says
     */
    record Reading(Instant at, Instant clock, Standing standing) {

        String sentence() {
            return switch (standing) {
                case RIGHT -> "The gateway's clock says " + clock + ".";
                case BEHIND ->
                    "The gateway's clock says " + clock + ", which is wrong: " + at
                            + " has passed already, and is used instead. Set the clock.";
                case FAR_AHEAD -> "The gateway's clock says " + clock + ", which looks wrong. Set the clock.";
            };
        }
    }

    /**
     * @param passed known from an earlier confirmed manifest
     * @param created what the manifest in hand says; believed where the clock is not
     */
    Reading read(Instant passed, Instant created) {
        Instant says = clock.instant();
        Instant floor = later(WRITTEN, passed);
        if (says.isBefore(floor)) {
            return new Reading(later(floor, created), says, Standing.BEHIND);
        }
        boolean ahead = says.isAfter(floor.plus(LONG));
        return new Reading(says, says, ahead ? Standing.FAR_AHEAD : Standing.RIGHT);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
