// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.remote;

import io.penstock.deploy.api.DeployException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** Whether a download is still wanted; either it is cancelled or it is handed in, never both. Any thread. */
final class Cancelling {

    private enum State {
        OPEN,
        CANCELLED,
        CLOSED
    }

    private final AtomicReference<State> state = new AtomicReference<>(State.OPEN);
    private final CountDownLatch cancelled = new CountDownLatch(1);

    /** @return false where it is too late */
    boolean cancel() {
        if (state.compareAndSet(State.OPEN, State.CANCELLED)) {
            cancelled.countDown();
        }
        return state.get() == State.CANCELLED;
    }

    /** @throws DeployException {@code deploy.cancelled}, at once where it comes during the pause */
    void pause(Duration pause) throws InterruptedException {
        if (cancelled.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
            throw reason();
        }
    }

    /** From now on it cannot be cancelled. */
    void close() {
        if (!state.compareAndSet(State.OPEN, State.CLOSED)) {
            throw reason();
        }
    }

    private static DeployException reason() {
        return new DeployException("deploy.cancelled", "The download was cancelled.");
    }
}
