// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.mqtt;

import io.penstock.cloud.pump.LazyWriter;
import io.penstock.cloud.pump.OutboxPublisher;
import io.penstock.cloud.pump.TopicTemplate;
import io.penstock.store.api.Priority;
import java.util.Map;
import org.eclipse.kura.cloudconnection.CloudConnectionConstants;

/**
 * A checked configuration of a publisher.
 *
 * @param source its {@code kura.service.pid}
 * @param endpoint that of the connection
 */
record Publishing(String source, String endpoint, String topic, Priority priority, boolean retain) {

    private static final String ENDPOINT = CloudConnectionConstants.CLOUD_ENDPOINT_SERVICE_PID_PROP_NAME.value();

    /** @throws IllegalArgumentException with the code {@code mqtt.publisher} or {@code mqtt.data_class} */
    static Publishing of(Map<String, Object> properties) {
        return new Publishing(
                String.valueOf(properties.get("kura.service.pid")),
                endpoint("publisher", properties),
                String.valueOf(properties.getOrDefault("app.topic", "$assetName")),
                priority(String.valueOf(properties.getOrDefault("data.class", "NORMAL"))),
                Boolean.TRUE.equals(properties.get("retain")));
    }

    /** @throws IllegalArgumentException with the code {@code mqtt.<what>} */
    static String endpoint(String what, Map<String, Object> properties) {
        if (properties.get(ENDPOINT) instanceof String endpoint && !endpoint.isBlank()) {
            return endpoint;
        }
        throw new IllegalArgumentException("mqtt." + what + ": no " + ENDPOINT + ": create the " + what
                + " below a cloud connection, or set the connection's kura.service.pid.");
    }

    OutboxPublisher into(LazyWriter writer) {
        return new OutboxPublisher(writer, new TopicTemplate(topic), priority, retain);
    }

    private static Priority priority(String name) {
        try {
            return Priority.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "mqtt.data_class: there is no class \"" + name + "\". Set CRITICAL, HIGH, NORMAL or LOW.", e);
        }
    }
}
