// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.mqtt;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

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
            name = "Class of data",
            options = {
                @Option(label = "critical: alarms, commands", value = "CRITICAL"),
                @Option(label = "high: decisions", value = "HIGH"),
                @Option(label = "normal: telemetry", value = "NORMAL"),
                @Option(label = "low: what can be had again", value = "LOW")
            },
            description = "What the outbox gives up last, and first, when its byte budget is used up.")
    String data_class() default "NORMAL";

    @AttributeDefinition(
            name = "Retain",
            description = "Whether the broker keeps the last message for who comes later.")
    boolean retain() default false;

    @AttributeDefinition(
            name = "Outbox",
            required = false,
            description = "Filter of the outbox to put into, for example (kura.service.pid=outbox): the connection's.")
    String Outbox_target() default "(objectClass=*)";
}
