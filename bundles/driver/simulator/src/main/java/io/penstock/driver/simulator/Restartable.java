// SPDX-License-Identifier: Apache-2.0
package io.penstock.driver.simulator;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A running {@link Rig} that is started anew when its settings change, and left alone when they do not: Kura calls
 * {@code updated} once or twice more than anything was changed.
 */
final class Restartable<S> implements AutoCloseable {

    private final Function<S, Rig> starter;
    private Optional<S> running;
    private Rig rig;

    Restartable(S settings, Function<S, Rig> starter) {
        this.starter = starter;
        this.rig = starter.apply(settings);
        this.running = Optional.of(settings);
    }

    static String pid(Map<String, Object> properties) {
        return String.valueOf(properties.getOrDefault("kura.service.pid", properties.get("service.pid")));
    }

    synchronized void update(S changed) {
        if (!running.equals(Optional.of(changed))) {
            rig.close(); // first, since both may want the same port
            running = Optional.empty();
            rig = starter.apply(changed);
            running = Optional.of(changed);
        }
    }

    synchronized Rig rig() {
        return rig;
    }

    @Override
    public synchronized void close() {
        rig.close();
    }
}
