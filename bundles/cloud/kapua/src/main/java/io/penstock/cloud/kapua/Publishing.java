// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.kapua;

import io.penstock.cloud.pump.TopicTemplate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.kura.cloudconnection.CloudConnectionConstants;
import org.eclipse.kura.cloudconnection.message.KuraMessage;

/**
 * How a publisher addresses its messages.
 *
 * @param endpoint {@code kura.service.pid} of the endpoint
 */
record Publishing(
        String endpoint,
        String application,
        TopicTemplate topic,
        int qos,
        boolean retain,
        boolean control,
        int priority) {

    /** @throws IllegalArgumentException with the code {@code kapua.publisher} */
    static Publishing of(Map<String, Object> properties) {
        String endpoint = text(properties, CloudConnectionConstants.CLOUD_ENDPOINT_SERVICE_PID_PROP_NAME.value(), "");
        if (endpoint.isBlank()) {
            throw new IllegalArgumentException("kapua.publisher: no "
                    + CloudConnectionConstants.CLOUD_ENDPOINT_SERVICE_PID_PROP_NAME.value()
                    + ": create the publisher below a cloud connection, or set the endpoint's kura.service.pid.");
        }
        return new Publishing(
                endpoint,
                text(properties, "appId", "W1"),
                new TopicTemplate(text(properties, "app.topic", "A1/$assetName")),
                number(properties, "qos", 1),
                Boolean.TRUE.equals(properties.get("retain")),
                text(properties, "message.type", "data").equals("control"),
                number(properties, "priority", 7));
    }

    /** The messages with Kura's properties for an endpoint; the topic is filled from properties, else from metrics. */
    List<KuraMessage> address(List<KuraMessage> messages) {
        List<KuraMessage> addressed = new ArrayList<>(messages.size());
        for (KuraMessage message : messages) {
            Map<String, Object> properties = new HashMap<>();
            properties.put("APP_ID", application);
            properties.put("APP_TOPIC", topic.fill(name -> property(message, name)));
            properties.put("QOS", qos);
            properties.put("RETAIN", retain);
            properties.put("PRIORITY", priority);
            properties.put("CONTROL", control);
            addressed.add(new KuraMessage(message.getPayload(), properties));
        }
        return addressed;
    }

    private static Optional<Object> property(KuraMessage message, String name) {
        return Optional.ofNullable(message.getProperties().get(name))
                .or(() -> Optional.ofNullable(message.getPayload().getMetric(name)));
    }

    private static String text(Map<String, Object> properties, String key, String otherwise) {
        return properties.get(key) instanceof String text ? text : otherwise;
    }

    private static int number(Map<String, Object> properties, String key, int otherwise) {
        return properties.get(key) instanceof Integer number ? number : otherwise;
    }
}
