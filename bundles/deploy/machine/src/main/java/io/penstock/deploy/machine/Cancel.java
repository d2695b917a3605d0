// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.machine;

import java.util.concurrent.atomic.AtomicReference;

/** Whether a submission is still wanted; either it is cancelled or its trial begins, never both. Any thread. */
final class Cancel {

    private enum State {
        OPEN,
        CANCELLED,
        CLOSED
    }

    private final AtomicReference<State> state = new AtomicReference<>(State.OPEN);

    boolean cancel() {
        return state.compareAndSet(State.OPEN, State.CANCELLED);
    }

    void check() {
        if (state.get() == State.CANCELLED) {
            throw new CancelledException();
        }
    }

    void close() {
        if (!state.compareAndSet(State.OPEN, State.CLOSED)) {
            throw new CancelledException();
        }
    }
}
