// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.pump;

import io.penstock.cloud.session.LinkThread;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A link's thread that is turned by hand, in the test's own. */
final class HandThread implements LinkThread {

    private record Later(long at, Runnable task) {}

    private final Queue<Runnable> now = new ConcurrentLinkedQueue<>();
    private List<Later> later = new ArrayList<>();
    private long nanos;

    @Override
    public void run(Runnable task) {
        now.add(task);
    }

    @Override
    public Task after(Duration wait, Runnable task) {
        var due = new Later(nanos + wait.toNanos(), task);
        later.add(due);
        return () -> later.remove(due);
    }

    @Override
    public long nanos() {
        return nanos;
    }

    void settle() {
        for (Runnable task = now.poll(); task != null; task = now.poll()) {
            task.run();
        }
    }

    void pass(Duration time) {
        nanos += time.toNanos();
        List<Later> due = later;
        later = new ArrayList<>();
        due.forEach(each -> {
            if (each.at() <= nanos) {
                each.task().run();
            } else {
                later.add(each);
            }
        });
        settle();
    }
}
