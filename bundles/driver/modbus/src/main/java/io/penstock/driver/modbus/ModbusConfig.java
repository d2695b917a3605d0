// SPDX-License-Identifier: Apache-2.0
package io.penstock.driver.modbus;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

@ObjectClassDefinition(
        id = ModbusConfig.PID,
        name = "Modbus TCP",
        description = "One TCP connection to a Modbus device, or to a gateway with serial devices behind it.")
@interface ModbusConfig {

    /** Component name, factory PID and OCD id in one: Kura looks for OSGI-INF/metatype/[component name].xml. */
    String PID = "io.penstock.driver.modbus";

    @AttributeDefinition(name = "Host", description = "Name or address of the device.")
    String host();

    @AttributeDefinition(name = "Port", min = "1", max = "65535", description = "TCP port of the device.")
    int port() default 502;

    @AttributeDefinition(
            name = "Unit id",
            min = "0",
            max = "255",
            description = "Unit that is asked where a channel names none. A device that is no gateway mostly takes 1 or"
                    + " 255.")
    int unit_id() default 1;

    @AttributeDefinition(
            name = "Timeout",
            min = "10",
            max = "60000",
            description = "Longest wait for one reply, in milliseconds.")
    int timeout_ms() default 1000;

    @AttributeDefinition(
            name = "Connect timeout",
            min = "10",
            max = "60000",
            description = "Longest wait for a connection, in milliseconds.")
    int connect_timeout_ms() default 2000;

    @AttributeDefinition(
            name = "Queue timeout",
            min = "10",
            max = "600000",
            description = "Longest wait while other reads and writes use the line, in milliseconds.")
    int queue_timeout_ms() default 5000;

    @AttributeDefinition(
            name = "Shortest pause",
            min = "10",
            max = "3600000",
            description = "Time from a failed connection to the next try, in milliseconds. It doubles with each"
                    + " failure; half of it is left to chance.")
    int backoff_min_ms() default 500;

    @AttributeDefinition(
            name = "Longest pause",
            min = "10",
            max = "3600000",
            description = "What that time grows to, in milliseconds: a device that comes back is found no later.")
    int backoff_max_ms() default 10_000;

    @AttributeDefinition(
            name = "Registers per request",
            min = "1",
            max = "125",
            description = "Most registers of one request; for bits 16 times as many. Fewer for devices that cannot do"
                    + " what the protocol allows.")
    int max_registers() default 125;

    @AttributeDefinition(
            name = "Largest gap",
            min = "0",
            max = "124",
            description = "Most registers between two channels that are read uselessly, to make one request of two;"
                    + " for bits 16 times as many. 0 for devices where reading has an effect.")
    int largest_gap() default 8;

    @AttributeDefinition(
            name = "Multiple writes only",
            description = "Write single coils and registers with functions 15 and 16, for devices that have neither 5"
                    + " nor 6.")
    boolean multiple_writes_only() default false;

    @AttributeDefinition(
            name = "Close after use",
            description = "Close the connection after each read or write, for devices that have few connections.")
    boolean close_after_use() default false;
}
