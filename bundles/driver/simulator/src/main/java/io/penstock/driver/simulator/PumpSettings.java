// SPDX-License-Identifier: Apache-2.0
package io.penstock.driver.simulator;

import java.net.InetSocketAddress;
import java.util.Optional;

/**
 * The configuration of a pump, checked; two of the same text are equal.
 *
 * @param rate samples per second
 * @param speed as a part of the nominal speed
 */
record PumpSettings(InetSocketAddress address, double rate, double speed, long seed, String scriptText) {

    PumpSettings {
        if (!(rate >= 0.01 && rate <= 1000)) {
            throw new IllegalArgumentException("simulator.rate: " + rate + " is not from 0.01 to 1000 Hz");
        }
        scriptText = scriptText.strip();
        script(scriptText);
        new PumpModel(seed, speed); // checks the speed
    }

    static PumpSettings of(PumpSimulatorConfig config) {
        var address = Address.of(config.bind_address(), config.port());
        return new PumpSettings(address, config.sample_rate_hz(), config.speed(), config.seed(), config.script());
    }

    Optional<Script> script() {
        return script(scriptText);
    }

    private static Optional<Script> script(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(Script.parse(text));
    }
}
