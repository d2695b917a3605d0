// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.onnx;

import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One thread that opens models and switches slots, or has them admitted. A task that fails is logged, and the next one is done. */
final class Worker extends ScheduledThreadPoolExecutor {

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);

    /** @param name of its thread */
    Worker(String name) {
        super(1, work -> {
            var thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
        setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        setRemoveOnCancelPolicy(true);
    }

    @Override
    public void execute(Runnable task) {
        super.execute(() -> {
            try {
                task.run();
            } catch (RuntimeException | LinkageError e) {
                LOG.error("a change of the models was not finished", e);
            }
        });
    }
}
