// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.component;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** Kura's key and default. */
@ObjectClassDefinition(
        id = LoggerConfig.PID,
        name = "Logger",
        description = "Writes what it is given to the gateway's log.")
@interface LoggerConfig {

    /** Component name, factory PID and OCD id in one. */
    String PID = "org.eclipse.kura.wire.Logger";

    @AttributeDefinition(
            name = "log.verbosity",
            options = {@Option(label = "VERBOSE", value = "VERBOSE"), @Option(label = "QUIET", value = "QUIET")},
            description = "QUIET: a line for each envelope. VERBOSE: its records with all properties too.")
    String log_verbosity() default "QUIET";
}
