// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.onnx;

import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thread that opens models and switches slots. A task that fails is logged, and the next one is done. */
final class Worker extends ScheduledThreadPoolExecutor {

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);

    Worker() {
        super(1, work -> {
            var thread = new Thread(work, "penstock-models");
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
