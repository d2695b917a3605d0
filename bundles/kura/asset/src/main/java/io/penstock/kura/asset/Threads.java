// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.asset;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Threads that tell drivers what will be read; no read runs on them. They end by themselves when idle. */
final class Threads {

    private static final Logger LOG = LoggerFactory.getLogger(Threads.class);
    private static final int MOST = 8;
    private static final int IDLE_S = 10;
    private static final int STOP_S = 2;

    static Executor pool() {
        var number = new AtomicInteger();
        var pool = new ThreadPoolExecutor(MOST, MOST, IDLE_S, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
            var thread = new Thread(task, "asset-drivers-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    /** Waits for calls that are under way, but not for ever: who stops something holds locks. */
    static void await(CompletableFuture<Void> left, String what) {
        try {
            left.get(STOP_S, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException e) {
            LOG.warn("driver.busy: {} has not returned for {} s and is left alone", what, STOP_S);
        } catch (ExecutionException e) {
            LOG.warn("{} failed at its end", what, e.getCause());
        }
    }

    private Threads() {}
}
