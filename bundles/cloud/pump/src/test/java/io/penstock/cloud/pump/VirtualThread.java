// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.pump;

import io.penstock.cloud.session.LinkThread;
import io.penstock.faults.VirtualTime;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A link's thread in virtual time; what other threads hand over is taken up when time passes. */
final class VirtualThread implements LinkThread {

    private final VirtualTime time;
    private final Queue<Runnable> handed = new ConcurrentLinkedQueue<>();

    VirtualThread(VirtualTime time) {
        this.time = time;
    }

    @Override
    public void run(Runnable task) {
        handed.add(task);
    }

    @Override
    public Task after(Duration wait, Runnable task) {
        return time.after(wait, task)::run;
    }

    @Override
    public long nanos() {
        return time.nanos();
    }

    /** Lets time pass: after each thing that was due, what it handed over is done. */
    void pass(Duration length) {
        settle();
        long end = time.nanos() + length.toNanos();
        while (time.step(end)) {
            settle();
        }
    }

    private void settle() {
        for (Runnable task = handed.poll(); task != null; task = handed.poll()) {
            task.run();
        }
    }
}
