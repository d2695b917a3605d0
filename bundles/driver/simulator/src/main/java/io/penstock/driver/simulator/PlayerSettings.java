// SPDX-License-Identifier: Apache-2.0
package io.penstock.driver.simulator;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The configuration of a player, checked; two of the same text are equal.
 *
 * @param rate rows per second
 */
record PlayerSettings(InetSocketAddress address, Path file, double rate, boolean loop, PlayerDevice.Pace pace) {

    PlayerSettings {
        if (!(rate > 0 && rate <= 10_000)) {
            throw new IllegalArgumentException(
                    "simulator.speed: " + rate + " rows per second; row interval and speed must give up to 10000");
        }
    }

    static PlayerSettings of(PlayerSimulatorConfig config) {
        if (config.file().isBlank()) {
            throw new IllegalArgumentException("simulator.csv: no file given; set the path of a CSV file");
        }
        return new PlayerSettings(
                Address.of(config.bind_address(), config.port()),
                Path.of(config.file()),
                config.speed() * 1000 / config.row_interval_ms(),
                config.loop(),
                pace(config.pace()));
    }

    private static PlayerDevice.Pace pace(String text) {
        try {
            return PlayerDevice.Pace.valueOf(text.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("simulator.pace: '" + text + "' is not CLOCK, READ or WRITE", e);
        }
    }
}
