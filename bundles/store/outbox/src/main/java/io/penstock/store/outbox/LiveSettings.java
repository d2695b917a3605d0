// SPDX-License-Identifier: Apache-2.0
package io.penstock.store.outbox;

/** Settings that may be changed while the outbox works. */
final class LiveSettings {

    private volatile OutboxSettings now;

    LiveSettings(OutboxSettings initial) {
        this.now = initial;
    }

    OutboxSettings now() {
        return now;
    }

    void adjust(OutboxSettings to) {
        now = to.in(now.folder());
    }
}
