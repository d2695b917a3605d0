// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.machine.trial;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** A trial that is looked at again and again until it has an outcome. Not thread-safe; time is handed in. */
public final class Trial {

    /** How long something must be ill to be believed. */
    static final Duration ILL = Duration.ofMillis(1_500);

    /** How long records, and slow edges, are usually waited for after the trial's time. */
    public static final Duration PATIENCE = Duration.ofSeconds(30);

    /** An outcome; empty of a trip where the set stays. */
    public record Outcome(Optional<Trip> trip, long records) {}

    private final Gates gates;
    private final long records;
    private final long begin;
    private final long end;
    private final long last;
    private long wellAt;

    /**
     * @param records that what is new must take
     * @param time that it must run
     * @param patience how much longer records, and slow edges, are waited for
     * @param now by a clock that only goes forward, in nanoseconds
     */
    public Trial(Facts before, Change change, long records, Duration time, Duration patience, long now) {
        this.gates = new Gates(before, change);
        this.records = records;
        this.begin = now;
        this.end = now + time.toNanos();
        this.last = end + patience.toNanos();
        this.wellAt = now;
    }

    /** The outcome, when there is one. */
    public Optional<Outcome> look(Facts facts, long now) {
        Optional<Long> counted = gates.records(facts);
        long taken = counted.orElse(0L);
        Optional<Trip> trip = gates.now(facts);
        if (trip.isPresent()) {
            return over(trip.get(), taken);
        }
        Set<String> sick = gates.sick(facts);
        wellAt = sick.isEmpty() ? now : wellAt;
        if (now - wellAt >= ILL.toNanos()) {
            return over(new Trip("trial.health", "Well before, and not now: " + String.join(", ", sick) + "."), taken);
        }
        if (now - end < 0 || !sick.isEmpty()) {
            return Optional.empty();
        }
        boolean enough = counted.isEmpty() || taken >= records;
        Optional<Trip> slow = gates.slow(facts);
        if (enough && slow.isEmpty()) {
            return Optional.of(new Outcome(Optional.empty(), taken));
        }
        if (now - last < 0) {
            return Optional.empty();
        }
        return over(
                slow.orElse(new Trip(
                        Trip.NO_RECORDS,
                        taken + " of " + records + " records came in "
                                + Duration.ofNanos(now - begin).toSeconds()
                                + " s. Let the line run, or ask for fewer with --records.")),
                taken);
    }

    private static Optional<Outcome> over(Trip trip, long taken) {
        return Optional.of(new Outcome(Optional.of(trip), taken));
    }
}
