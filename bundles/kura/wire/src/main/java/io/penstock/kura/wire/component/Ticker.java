// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.component;

import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ticks by a schedule on one thread of its own; a tick that takes long delays the next. At a rate, the ticks that were
 * delayed follow at once; of cron times those that passed meanwhile are left out.
 *
 * <p>{@link #follow} and {@link #close} are called by one thread at a time.
 */
final class Ticker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Ticker.class);
    /** The wall clock may be set while we wait for it, so it is looked at again. */
    private static final long LONGEST_WAIT_MS = 30_000;

    private final ScheduledExecutorService thread;
    private final Clock clock;
    private final Runnable tick;
    private volatile Optional<Schedule> followed = Optional.empty();
    private volatile Optional<Future<?>> next = Optional.empty();

    Ticker(String name, Clock clock, Runnable tick) {
        this.clock = clock;
        this.tick = tick;
        this.thread = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, name));
    }

    /** Follows this schedule from now on; one that is followed already is not begun anew. */
    void follow(Schedule schedule) {
        if (followed.equals(Optional.of(schedule))) {
            return;
        }
        followed = Optional.of(schedule);
        next.ifPresent(n -> n.cancel(false));
        if (schedule instanceof Schedule.Simple simple) {
            next = Optional.of(thread.scheduleAtFixedRate(
                    this::tick, simple.first().toNanos(), simple.interval().toNanos(), TimeUnit.NANOSECONDS));
        } else if (schedule instanceof Schedule.AtTimes times) {
            thread.execute(() -> await(Cron.parse(times.expression()), schedule));
        }
    }

    private void await(Cron cron, Schedule schedule) {
        Optional<ZonedDateTime> due = cron.next(ZonedDateTime.now(clock));
        if (due.isEmpty()) {
            LOG.info("{} has no more times until 2199", schedule);
            return;
        }
        await(due.get(), cron, schedule);
    }

    private void await(ZonedDateTime due, Cron cron, Schedule schedule) {
        if (!followed.equals(Optional.of(schedule))) {
            return;
        }
        Duration wait = Duration.between(clock.instant(), due.toInstant());
        if (wait.isNegative() || wait.isZero()) {
            tick();
            await(cron, schedule);
        } else {
            long millis = Math.min(wait.toMillis() + 1, LONGEST_WAIT_MS); // a tick too early would come twice
            next = Optional.of(thread.schedule(() -> await(due, cron, schedule), millis, TimeUnit.MILLISECONDS));
        }
    }

    private void tick() {
        try {
            tick.run();
        } catch (RuntimeException e) {
            LOG.error("timer.tick_failed: a tick threw; the next one comes as it is due", e);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
