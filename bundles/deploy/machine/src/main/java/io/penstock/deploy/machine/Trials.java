// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.machine;

import io.penstock.deploy.machine.store.Entry;
import io.penstock.deploy.machine.trial.Change;
import io.penstock.deploy.machine.trial.Facts;
import io.penstock.deploy.machine.trial.Trial;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.Bundle;

/** Looks at a set on trial ten times a second, on a scheduler's thread, until there is an outcome. */
final class Trials {

    private static final long PERIOD_MILLIS = 100;

    private final Look look;
    private final ScheduledExecutorService scheduler;
    private final Duration patience;

    Trials(Look look, ScheduledExecutorService scheduler, Duration patience) {
        this.look = look;
        this.patience = patience;
        this.scheduler = scheduler;
    }

    /** While it is open, what is refused waits. */
    interface Lossless extends AutoCloseable {

        @Override
        void close();
    }

    Facts before() {
        return look.now(List.of());
    }

    /** From before the move on, until it is confirmed or everything is back: nothing that is refused is lost meanwhile. */
    Lossless lossless(Entry.Wish wish) {
        if (wish.trialMillis() == 0) {
            return () -> {};
        }
        look.trial(true);
        return () -> look.trial(false);
    }

    /**
     * Waits for the outcome.
     *
     * @param fresh bundles that are new
     */
    Trial.Outcome run(Facts before, Change change, List<Bundle> fresh, Entry.Wish wish) throws InterruptedException {
        if (wish.trialMillis() == 0) {
            return new Trial.Outcome(Optional.empty(), 0);
        }
        var trial = new Trial(
                before, change, wish.records(), Duration.ofMillis(wish.trialMillis()), patience, System.nanoTime());
        var outcome = new CompletableFuture<Trial.Outcome>();
        ScheduledFuture<?> looks = scheduler.scheduleWithFixedDelay(
                () -> {
                    try {
                        trial.look(look.now(fresh), System.nanoTime()).ifPresent(outcome::complete);
                    } catch (RuntimeException e) {
                        outcome.completeExceptionally(e);
                    }
                },
                0,
                PERIOD_MILLIS,
                TimeUnit.MILLISECONDS);
        try {
            return outcome.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The trial could not be looked at.", e.getCause());
        } finally {
            looks.cancel(false);
        }
    }
}
