// SPDX-License-Identifier: Apache-2.0
package io.penstock.driver.modbus;

import java.time.Duration;

/**
 * A driver's configuration, checked; two of the same values are equal.
 *
 * @param queueTimeout longest wait for the line
 * @param multipleOnly whether functions 5 and 6 are never used
 * @param closeAfterUse whether no connection is kept
 */
record Settings(
        Endpoint endpoint,
        int unit,
        Duration timeout,
        Duration connectTimeout,
        Duration queueTimeout,
        Duration shortestPause,
        Duration longestPause,
        Limits limits,
        boolean multipleOnly,
        boolean closeAfterUse) {

    /** Whom to connect to. */
    record Endpoint(String host, int port) {

        @Override
        public String toString() {
            return host + ":" + port;
        }
    }

    Settings {
        if (shortestPause.compareTo(longestPause) > 0) {
            throw new IllegalArgumentException("modbus.config: backoff.min.ms is " + shortestPause.toMillis()
                    + ", more than backoff.max.ms, " + longestPause.toMillis());
        }
    }

    /** @throws IllegalArgumentException that names key, value and range */
    static Settings of(ModbusConfig config) {
        if (config.host() == null || config.host().isBlank()) {
            throw new IllegalArgumentException("modbus.config: host is empty; give the device's name or address");
        }
        return new Settings(
                new Endpoint(config.host().strip(), in("port", config.port(), 1, 65_535)),
                in("unit.id", config.unit_id(), 0, 255),
                millis("timeout.ms", config.timeout_ms(), 60_000),
                millis("connect.timeout.ms", config.connect_timeout_ms(), 60_000),
                millis("queue.timeout.ms", config.queue_timeout_ms(), 600_000),
                millis("backoff.min.ms", config.backoff_min_ms(), 3_600_000),
                millis("backoff.max.ms", config.backoff_max_ms(), 3_600_000),
                new Limits(
                        in("max.registers", config.max_registers(), 1, Limits.MAX_READ_REGISTERS),
                        in("largest.gap", config.largest_gap(), 0, Limits.MAX_READ_REGISTERS - 1)),
                config.multiple_writes_only(),
                config.close_after_use());
    }

    private static Duration millis(String key, int value, int most) {
        return Duration.ofMillis(in(key, value, 10, most));
    }

    private static int in(String key, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "modbus.config: " + key + " is " + value + "; allowed: " + least + " to " + most);
        }
        return value;
    }
}
