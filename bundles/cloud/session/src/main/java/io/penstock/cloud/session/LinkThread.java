// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.session;

import java.time.Duration;
import org.osgi.annotation.versioning.ConsumerType;

/** The one thread on which a session thinks, and its clock. */
@ConsumerType
public interface LinkThread {

    /** Something that will run, and need not. */
    interface Task {
        void cancel();
    }

    /** Runs it soon, after all that was given before. */
    void run(Runnable task);

    /** Runs it after a while. */
    Task after(Duration wait, Runnable task);

    /** Monotonic time in nanoseconds. */
    long nanos();
}
