// SPDX-License-Identifier: Apache-2.0
package io.penstock.driver.simulator;

import java.util.Optional;

/** Moves a pump on, and does to it what a script says at the edges of its phases; what others inject stays. */
final class ScriptedPump {

    private final PumpDevice pump;
    private final Optional<Script> script;
    private Optional<Script.Phase> phase = Optional.empty();
    private double seconds;

    ScriptedPump(PumpDevice pump, Optional<Script> script) {
        this.pump = pump;
        this.script = script;
    }

    void step(double dt) {
        var now = script.map(s -> s.at(seconds));
        if (!now.equals(phase)) {
            phase.flatMap(Script.Phase::fault).ifPresent(pump::clear);
            now.ifPresent(next -> next.fault().ifPresent(fault -> pump.inject(fault, next.severity())));
            phase = now;
        }
        pump.sample(dt);
        seconds += dt;
    }
}
