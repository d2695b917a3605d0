// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.apps.command;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

@ObjectClassDefinition(
        id = CommandConfig.PID,
        name = "Commands from the cloud",
        description = "Lets the cloud run programs on this gateway, with the rights of the gateway's process.")
@interface CommandConfig {

    /** Component name, PID and OCD id in one. */
    String PID = "io.penstock.cloud.apps.command";

    @AttributeDefinition(
            name = "Enabled",
            description = "Whoever may send requests to this gateway and knows the password runs what they like.")
    boolean command_enable() default false;

    @AttributeDefinition(
            name = "Password",
            type = AttributeType.PASSWORD,
            required = false,
            description = "Each request must bring it. Without one, no command runs.")
    String command_password_value() default "";

    @AttributeDefinition(
            name = "Working directory",
            description = "Where a command runs that names no other directory.")
    String command_working_directory() default "/tmp";

    @AttributeDefinition(
            name = "Timeout",
            min = "1",
            max = "600",
            description = "Longest time that a command may take, in seconds. A request may ask for less, not for more.")
    int command_timeout() default 60;

    @AttributeDefinition(
            name = "Environment",
            required = false,
            description = "Variables that every command gets, as A=1 B=2. Of the gateway's own it gets PATH alone.")
    String command_environment() default "";
}
