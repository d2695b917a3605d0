// SPDX-License-Identifier: Apache-2.0
package io.penstock.driver.simulator;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

@ObjectClassDefinition(
        id = PumpSimulatorConfig.PID,
        name = "Simulated pump",
        description = "A water-circulation pump made of software, before a Modbus TCP server. Registers: see PumpDevice"
                + " in the bundle's README.")
@interface PumpSimulatorConfig {

    /** Component name, factory PID and OCD id in one: Kura looks for OSGI-INF/metatype/[component name].xml. */
    String PID = "io.penstock.driver.simulator.pump";

    @AttributeDefinition(
            name = "Bind address",
            description = "Address to listen at. The server has no authentication: leave it on the loopback address"
                    + " unless the network is closed.")
    String bind_address() default "127.0.0.1";

    @AttributeDefinition(name = "Port", min = "0", max = "65535", description = "0 takes a free port.")
    int port() default 1502;

    @AttributeDefinition(
            name = "Sample rate",
            min = "0.01",
            max = "1000",
            description = "Samples per second; the pump's own time runs at the speed of the clock.")
    double sample_rate_hz() default 1;

    @AttributeDefinition(
            name = "Speed",
            min = "0.1",
            max = "1.2",
            description = "Speed of the pump as a part of the nominal one; 0.255 gives about 32 l/min, 1 about 125.")
    double speed() default PumpModel.DEFAULT_SPEED;

    @AttributeDefinition(name = "Seed", description = "The same seed gives the same noise.")
    long seed() default 1;

    @AttributeDefinition(
            name = "Script",
            required = false,
            description = "What happens, again and again, for example: 20 s normal, 10 s valve-closing, 5 s leak 40 %."
                    + " Faults: valve-closing, leak, imbalance, cavitation, sensor-stuck, device-gone. Empty: nothing"
                    + " but what is injected over Modbus.")
    String script() default "";
}
