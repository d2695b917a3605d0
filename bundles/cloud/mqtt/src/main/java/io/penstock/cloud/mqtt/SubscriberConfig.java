// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.mqtt;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

@ObjectClassDefinition(
        id = SubscriberConfig.PID,
        name = "MQTT subscriber",
        description = "Gives messages of one MQTT connection to whoever listens. They are not kept.")
@interface SubscriberConfig {

    /** Component name, factory PID and OCD id in one. */
    String PID = "io.penstock.cloud.mqtt.subscriber";

    @AttributeDefinition(
            name = "Topic filter",
            description = "+ stands for one level, # at the end for all that follow; #client-id and #account-name are"
                    + " filled in.")
    String topic_filter() default "#client-id/commands/+";
}
