// SPDX-License-Identifier: Apache-2.0
package io.penstock.driver.simulator;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A clock thread that does something at a rate until it is closed, the first time after one period. */
final class Ticker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Ticker.class);

    private final ScheduledExecutorService clock;

    /** @param period in nanoseconds */
    Ticker(String name, long period, Runnable tick) {
        clock = Executors.newSingleThreadScheduledExecutor(task -> {
            var thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
        clock.scheduleAtFixedRate(() -> guarded(name, tick), period, period, TimeUnit.NANOSECONDS);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    private void guarded(String name, Runnable tick) {
        try {
            tick.run();
        } catch (RuntimeException bug) {
            LOG.error("{} stopped; report this and restart the component", name, bug);
            clock.shutdown();
        }
    }
}
