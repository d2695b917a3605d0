// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.host;

import io.penstock.kura.wire.seam.Limits;
import java.time.Duration;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

@ObjectClassDefinition(
        id = SeamConfig.PID,
        name = "Seams",
        description = "What an edge of the wire graph may hold while its receiver is away or being swapped."
                + " Changes hold from the next record on.")
@interface SeamConfig {

    /** Component name, PID and OCD id in one. */
    String PID = "io.penstock.kura.wire.host";

    @AttributeDefinition(
            name = "Records in memory",
            min = "1",
            max = "10000000",
            description = "Most records that one edge holds in memory; what comes after goes to its file.")
    int hold_records() default 20_000;

    @AttributeDefinition(
            name = "Memory",
            min = "1",
            max = "1048576",
            description = "Most memory that one edge holds records in, in KiB, by an estimate.")
    int hold_kib() default 4_096;

    @AttributeDefinition(
            name = "File",
            min = "0",
            max = "1073741824",
            description =
                    "Longest file that one edge spills to, in KiB; 0 for none. When it is full the emitter waits.")
    int spill_kib() default 65_536;

    @AttributeDefinition(
            name = "Longest wait for room",
            min = "0",
            max = "86400000",
            description = "In milliseconds; after it records are rejected with the reason seam.full."
                    + " With 0 an emitter waits until there is room.")
    int block_ms() default 0;

    @AttributeDefinition(
            name = "Longest wait in a swap",
            min = "10",
            max = "600000",
            description = "In milliseconds, for the last record that is on its way into a component that is swapped or"
                    + " stopped. After it a swap is given up, and a stop goes on.")
    int swap_ms() default 30_000;

    /** The numbers, checked. */
    record Numbers(Limits limits, Duration swap) {

        static Numbers of(SeamConfig config) {
            if (config.swap_ms() < 10) {
                throw new IllegalArgumentException("seam.bad_limits: swap.ms from 10");
            }
            return new Numbers(
                    new Limits(
                            config.hold_records(),
                            config.hold_kib() * 1024L,
                            config.spill_kib() * 1024L,
                            Duration.ofMillis(config.block_ms())),
                    Duration.ofMillis(config.swap_ms()));
        }
    }
}
