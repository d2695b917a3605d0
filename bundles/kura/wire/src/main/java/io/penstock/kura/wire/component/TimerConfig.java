// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.component;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** Kura's keys and defaults. */
@ObjectClassDefinition(
        id = TimerConfig.PID,
        name = "Timer",
        description =
                "Emits a record at an interval, or at the times of a cron expression. The record has one property,"
                        + " TIMER: the time in milliseconds.")
@interface TimerConfig {

    /** Component name, factory PID and OCD id in one. */
    String PID = "org.eclipse.kura.wire.Timer";

    @AttributeDefinition(
            name = "type",
            options = {@Option(label = "SIMPLE", value = "SIMPLE"), @Option(label = "CRON", value = "CRON")},
            description = "SIMPLE for an interval, CRON for a cron expression.")
    String type() default "SIMPLE";

    @AttributeDefinition(
            name = "simple.interval",
            min = "1",
            description = "From one record to the next, in the unit of simple.time.unit. Used where type is SIMPLE.")
    int simple_interval() default 10;

    @AttributeDefinition(
            name = "simple.time.unit",
            options = {
                @Option(label = "MILLISECONDS", value = "MILLISECONDS"),
                @Option(label = "SECONDS", value = "SECONDS"),
                @Option(label = "MINUTES", value = "MINUTES"),
                @Option(label = "HOURS", value = "HOURS"),
                @Option(label = "DAYS", value = "DAYS")
            },
            description = "The unit of simple.interval and of simple.custom.first.tick.interval.")
    String simple_time_unit() default "SECONDS";

    @AttributeDefinition(
            name = "simple.first.tick.policy",
            options = {@Option(label = "DEFAULT", value = "DEFAULT"), @Option(label = "CUSTOM", value = "CUSTOM")},
            description = "DEFAULT: the first record comes after one interval. CUSTOM: after"
                    + " simple.custom.first.tick.interval.")
    String simple_first_tick_policy() default "DEFAULT";

    @AttributeDefinition(
            name = "simple.custom.first.tick.interval",
            required = false,
            min = "0",
            description = "From the start to the first record, in the unit of simple.time.unit.")
    int simple_custom_first_tick_interval() default 0;

    @AttributeDefinition(
            name = "cron.interval",
            description =
                    "Seconds, minutes, hours, day of month, month, day of week, and a year if need be, as Quartz has"
                            + " them, in the gateway's time zone. Used where type is CRON.")
    String cron_interval() default "0/10 * * * * ?";
}
