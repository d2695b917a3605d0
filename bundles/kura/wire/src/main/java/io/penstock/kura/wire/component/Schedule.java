// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.component;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** When a timer emits. Equal configurations give equal schedules. */
sealed interface Schedule {

    /** At a rate, by the monotonic clock. */
    record Simple(Duration first, Duration interval) implements Schedule {}

    /** At times of the wall clock. */
    record AtTimes(String expression) implements Schedule {

        public AtTimes {
            Cron.parse(expression);
        }
    }

    /** @throws IllegalArgumentException where the configuration cannot be */
    static Schedule of(TimerConfig config) {
        if (config.type().equalsIgnoreCase("CRON")) {
            return new AtTimes(config.cron_interval());
        }
        if (!config.type().equalsIgnoreCase("SIMPLE")) {
            throw new IllegalArgumentException("timer.bad_type: type is " + config.type() + ". Give SIMPLE or CRON.");
        }
        Duration interval = duration(config.simple_interval(), config.simple_time_unit());
        if (interval.isZero()) {
            throw new IllegalArgumentException("timer.bad_interval: simple.interval is 0. Give 1 or more.");
        }
        return config.simple_first_tick_policy().equalsIgnoreCase("DEFAULT")
                ? new Simple(interval, interval)
                : new Simple(duration(config.simple_custom_first_tick_interval(), config.simple_time_unit()), interval);
    }

    private static Duration duration(int amount, String unit) {
        try {
            if (amount >= 0) {
                return Duration.of(
                        amount, TimeUnit.valueOf(unit.toUpperCase(Locale.ROOT)).toChronoUnit());
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "timer.bad_unit: simple.time.unit is " + unit + ". Give SECONDS, for one.", e);
        }
        throw new IllegalArgumentException("timer.bad_interval: an interval is " + amount + ". Give 0 or more.");
    }
}
