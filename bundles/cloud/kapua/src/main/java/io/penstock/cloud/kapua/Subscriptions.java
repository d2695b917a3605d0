// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.kapua;

import io.penstock.cloud.session.TopicFilter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.kura.cloudconnection.message.KuraMessage;
import org.eclipse.kura.cloudconnection.subscriber.listener.CloudSubscriberListener;
import org.eclipse.kura.message.KuraPayload;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who listens to messages that are no requests.
 *
 * <p>Properties of a subscription are Kura's: {@code appId}, {@code app.topic} (a filter), {@code message.type}, which is
 * {@code data} unless it is {@code control}. Any thread.
 */
final class Subscriptions {

    private static final Logger LOG = LoggerFactory.getLogger(Subscriptions.class);

    private record Subscription(String application, String rest, boolean control, CloudSubscriberListener listener) {

        String filter(KapuaTopics topics) {
            return (control ? topics.controlPrefix() : topics.dataPrefix()) + application + "/" + rest;
        }
    }

    private final List<Subscription> subscriptions = new CopyOnWriteArrayList<>();
    private final List<Runnable> changes = new CopyOnWriteArrayList<>();

    /** @throws IllegalArgumentException with the code {@code kapua.subscription} */
    void add(Map<String, Object> properties, CloudSubscriberListener listener) {
        if (!(properties.get("appId") instanceof String application) || !TopicFilter.isLevel(application)) {
            throw new IllegalArgumentException("kapua.subscription: appId must be one level of a topic.");
        }
        String rest = properties.get("app.topic") instanceof String text && !text.isEmpty() ? text : "#";
        boolean control = "control".equals(properties.get("message.type"));
        subscriptions.add(new Subscription(application, rest, control, listener));
        changes.forEach(Runnable::run);
    }

    void remove(CloudSubscriberListener listener) {
        subscriptions.removeIf(each -> each.listener() == listener);
        changes.forEach(Runnable::run);
    }

    List<String> filters(KapuaTopics topics) {
        return subscriptions.stream()
                .map(each -> each.filter(topics))
                .distinct()
                .toList();
    }

    void arrived(KapuaTopics topics, String topic, KuraPayload payload) {
        for (Subscription each : subscriptions) {
            if (new TopicFilter(each.filter(topics)).matches(topic)) {
                try {
                    each.listener().onMessageArrived(new KuraMessage(payload, Map.of("topic", topic)));
                } catch (RuntimeException e) {
                    LOG.warn("subscriber {} failed", each.listener(), e);
                }
            }
        }
    }

    void onChange(Runnable listener) {
        changes.add(listener);
    }

    void forget(Runnable listener) {
        changes.remove(listener);
    }
}
