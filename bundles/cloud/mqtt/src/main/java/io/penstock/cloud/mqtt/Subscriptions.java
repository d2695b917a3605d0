// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.mqtt;

import io.penstock.cloud.pump.TopicTemplate;
import io.penstock.cloud.session.TopicFilter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.kura.cloudconnection.message.KuraMessage;
import org.eclipse.kura.cloudconnection.subscriber.listener.CloudSubscriberListener;
import org.eclipse.kura.message.KuraPayload;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who wants which messages. They outlive a connection, and a changed configuration. Any thread. */
final class Subscriptions {

    /** The property of a subscription: a topic filter; {@code #client-id} and {@code #account-name} are filled in. */
    static final String FILTER = "topic.filter";

    /** The property of a message that came in. */
    static final String TOPIC = "topic";

    private static final Logger LOG = LoggerFactory.getLogger(Subscriptions.class);

    private record Subscription(TopicTemplate filter, CloudSubscriberListener listener) {}

    private final List<Subscription> subscriptions = new CopyOnWriteArrayList<>();

    /** @throws IllegalArgumentException with the code {@code mqtt.filter} */
    void add(Map<String, Object> properties, CloudSubscriberListener listener) {
        if (!(properties.get(FILTER) instanceof String filter) || filter.isBlank()) {
            throw new IllegalArgumentException(
                    "mqtt.filter: the subscription has no " + FILTER + ". Set one, like #client-id/commands/+.");
        }
        subscriptions.add(new Subscription(new TopicTemplate(filter), listener));
    }

    void remove(CloudSubscriberListener listener) {
        subscriptions.removeIf(each -> each.listener() == listener);
    }

    Set<String> filters(Map<String, String> tokens) {
        Set<String> filters = new TreeSet<>();
        subscriptions.forEach(each -> filters.add(each.filter().resolve(tokens)));
        return filters;
    }

    void arrived(String topic, KuraPayload payload, Map<String, String> tokens) {
        for (Subscription each : subscriptions) {
            if (new TopicFilter(each.filter().resolve(tokens)).matches(topic)) {
                try {
                    each.listener().onMessageArrived(new KuraMessage(payload, Map.of(TOPIC, topic)));
                } catch (RuntimeException e) {
                    LOG.warn("subscriber {} failed", each.listener(), e);
                }
            }
        }
    }
}
