// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.host;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/** Runs tasks in their order, one at a time, on threads of another executor; none while there is no task. */
final class OneAfterTheOther implements Executor {

    private final Executor threads;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean running;

    OneAfterTheOther(Executor threads) {
        this.threads = threads;
    }

    @Override
    public synchronized void execute(Runnable task) {
        waiting.add(task);
        if (!running) {
            running = true;
            try {
                threads.execute(this::run);
            } catch (RejectedExecutionException e) {
                waiting.clear(); // the host is closing
            }
        }
    }

    private void run() {
        for (Optional<Runnable> task = next(); task.isPresent(); task = next()) {
            task.get().run();
        }
    }

    private synchronized Optional<Runnable> next() {
        Optional<Runnable> task = Optional.ofNullable(waiting.poll());
        running = task.isPresent();
        return task;
    }
}
