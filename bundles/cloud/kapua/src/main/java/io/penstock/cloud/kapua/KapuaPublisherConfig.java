// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.kapua;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** The names of the attributes are those of Kura's own publisher, so that a configuration can be taken over. */
@ObjectClassDefinition(
        id = KapuaPublisherConfig.PID,
        name = "Kapua publisher",
        description = "Puts messages into the outbox, on the disk, for one Eclipse Kapua.")
@interface KapuaPublisherConfig {

    /** Component name, factory PID and OCD id in one. */
    String PID = "io.penstock.cloud.kapua.publisher";

    @AttributeDefinition(name = "Application", description = "First level of the topic behind the client id.")
    String appId() default "W1";

    @AttributeDefinition(
            name = "Topic",
            description = "The rest of the topic. $name stands for a property of the message, else for a metric of its"
                    + " payload: A1/$assetName. Where there is neither, it stays as it is written.")
    String app_topic() default "A1/$assetName";

    @AttributeDefinition(
            name = "Quality of service",
            options = {
                @Option(label = "0: sent once, perhaps lost on the way", value = "0"),
                @Option(label = "1: sent until acknowledged", value = "1")
            },
            description = "A message of 0 is gone from the outbox when it was written to the network.")
    int qos() default 1;

    @AttributeDefinition(
            name = "Retain",
            description = "Whether the broker keeps the last message for who comes later.")
    boolean retain() default false;

    @AttributeDefinition(
            name = "Kind",
            options = {
                @Option(label = "Data", value = "data"),
                @Option(label = "Control, below $EDC", value = "control")
            },
            description = "Kapua stores data only.")
    String message_type() default "data";

    @AttributeDefinition(
            name = "Priority",
            min = "0",
            max = "9",
            description =
                    "What the outbox gives up last when it is full: 0 and 1 never, 2 and 3 after the rest, 8 and 9"
                            + " first.")
    int priority() default 7;
}
