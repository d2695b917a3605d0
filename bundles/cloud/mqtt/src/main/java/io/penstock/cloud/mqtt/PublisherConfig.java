// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.mqtt;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

@ObjectClassDefinition(
        id = PublisherConfig.PID,
        name = "MQTT publisher",
        description = "Puts messages into the outbox, on the disk, for one MQTT connection.")
@interface PublisherConfig {

    /** Component name, factory PID and OCD id in one. */
    String PID = "io.penstock.cloud.mqtt.publisher";

    @AttributeDefinition(
            name = "Topic",
            description = "Behind the connection's prefix. $name stands for a property of the message:"
                    + " line1/$assetName.")
    String app_topic() default "$assetName";

    @AttributeDefinition(
            name = "Retain",
            description = "Whether the broker keeps the last message for who comes later.")
    boolean retain() default false;
}
