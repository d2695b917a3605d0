// SPDX-License-Identifier: Apache-2.0
package io.penstock.driver.simulator;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

@ObjectClassDefinition(
        id = PlayerSimulatorConfig.PID,
        name = "CSV player",
        description = "The numeric columns of a CSV file, row by row, before a Modbus TCP server. Registers: see"
                + " PlayerDevice in the bundle's README.")
@interface PlayerSimulatorConfig {

    /** Component name, factory PID and OCD id in one: Kura looks for OSGI-INF/metatype/[component name].xml. */
    String PID = "io.penstock.driver.simulator.player";

    @AttributeDefinition(
            name = "Bind address",
            description = "Address to listen at. The server has no authentication: leave it on the loopback address"
                    + " unless the network is closed.")
    String bind_address() default "127.0.0.1";

    @AttributeDefinition(name = "Port", min = "0", max = "65535", description = "0 takes a free port.")
    int port() default 1503;

    @AttributeDefinition(
            name = "File",
            description = "Path of the CSV file, in UTF-8. Separator and header are found by themselves; the file is"
                    + " read once, when the component starts.")
    String file() default "";

    @AttributeDefinition(
            name = "Row interval",
            min = "1",
            max = "86400000",
            description = "Time between two rows when they were recorded, in milliseconds.")
    int row_interval_ms() default 1000;

    @AttributeDefinition(
            name = "Speed",
            min = "0.001",
            max = "10000",
            description = "How many times faster than recorded the rows are presented, where the pace is the clock's.")
    double speed() default 1;

    @AttributeDefinition(
            name = "Loop",
            description =
                    "Go on with the first row behind the last one; else the last one stays, with the end flag set.")
    boolean loop() default false;

    @AttributeDefinition(
            name = "Pace",
            options = {
                @Option(label = "by the clock", value = "CLOCK"),
                @Option(label = "next row when the row counter was read", value = "READ"),
                @Option(label = "next row when holding register 0 is written", value = "WRITE")
            },
            description = "When the next row is presented. READ and WRITE go as fast as the reader, and no row is"
                    + " missed.")
    String pace() default "CLOCK";
}
