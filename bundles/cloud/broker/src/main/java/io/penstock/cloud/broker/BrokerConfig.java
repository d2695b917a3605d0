// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.broker;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

@ObjectClassDefinition(
        id = BrokerConfig.PID,
        name = "MQTT broker",
        description = "A small MQTT 3.1.1 broker in the gateway's own process, for first steps and for plants without"
                + " one. Messages that wait for a subscriber are in memory.")
@interface BrokerConfig {

    /** Component name, factory PID and OCD id in one. */
    String PID = "io.penstock.cloud.broker";

    @AttributeDefinition(
            name = "Address",
            description = "Address to listen on. Off loopback, a user and a password are required.")
    String host() default "127.0.0.1";

    @AttributeDefinition(name = "Port", min = "0", max = "65535", description = "TCP port; 0 takes any free one.")
    int port() default 1883;

    @AttributeDefinition(
            name = "User",
            required = false,
            description = "Who may connect. Empty: anybody on this machine, and nobody from elsewhere.")
    String user() default "";

    @AttributeDefinition(
            name = "Password",
            required = false,
            type = org.osgi.service.metatype.annotations.AttributeType.PASSWORD,
            description = "Password of the user.")
    String password() default "";
}
