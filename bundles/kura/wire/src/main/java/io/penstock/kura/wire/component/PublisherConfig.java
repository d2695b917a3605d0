// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.component;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** Kura's keys and defaults. */
@ObjectClassDefinition(
        id = PublisherConfig.PID,
        name = "Publisher",
        description = "Publishes each record as a message of a cloud publisher. While that one is away, records wait.")
@interface PublisherConfig {

    /** Component name, factory PID and OCD id in one. */
    String PID = "org.eclipse.kura.wire.CloudPublisher";

    @AttributeDefinition(
            name = "CloudPublisher Target Filter",
            description = "An OSGi filter that names the cloud publisher, for example (kura.service.pid=telemetry).")
    String CloudPublisher_target() default "(kura.service.pid=changeme)";

    @AttributeDefinition(
            name = "Publish Position",
            options = {
                @Option(label = "None", value = "none"),
                @Option(label = "Basic", value = "basic"),
                @Option(label = "Full", value = "full")
            },
            description =
                    "Whether the gateway's position goes with a message. This host has no position service: basic and"
                            + " full publish without one, and say so in the log.")
    String publish_position() default "none";

    @AttributeDefinition(
            name = "Set body from envelope property",
            required = false,
            description = "Name of the property, text or bytes, that becomes the message's body; empty for none.")
    String set_body_from_property() default "";

    @AttributeDefinition(
            name = "Remove body envelope property from metrics",
            description = "Whether the property that becomes the body is left out of the metrics.")
    boolean remove_body_from_metrics() default false;
}
