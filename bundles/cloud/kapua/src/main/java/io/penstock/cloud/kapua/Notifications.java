// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.kapua;

import io.penstock.cloud.pump.Followed;
import io.penstock.cloud.pump.Listeners;
import io.penstock.cloud.session.TopicFilter;
import java.util.Map;
import java.util.Optional;
import org.eclipse.kura.KuraErrorCode;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.cloudconnection.message.KuraMessage;
import org.eclipse.kura.cloudconnection.publisher.CloudNotificationPublisher;
import org.eclipse.kura.message.KuraPayload;

/**
 * Tells Kapua more about a request after its reply.
 *
 * <p>A message's properties are Kura's: {@code appId}, {@code messageType} (the resource: {@code download}), {@code
 * requestorClientId}. What is not taken because the gateway is away is the caller's to tell again: an old notification
 * must not wait behind a backlog of data.
 */
final class Notifications extends Followed implements CloudNotificationPublisher {

    private final Sender sender;

    /** Sends, and gives the message's id, or nothing where the gateway is away. */
    interface Sender {
        Optional<String> send(String requester, String application, String resource, KuraPayload payload);
    }

    Notifications(Sender sender, Listeners listeners) {
        super(listeners);
        this.sender = sender;
    }

    @Override
    public String publish(KuraMessage message) throws KuraException {
        Map<String, Object> properties = message.getProperties();
        String application = level("appId", properties);
        String requester = level("requestorClientId", properties);
        if (!(properties.get("messageType") instanceof String resource) || !TopicFilter.isTopic(resource)) {
            throw missing("messageType");
        }
        return sender.send(requester, application, resource, message.getPayload())
                .orElseThrow(() -> new KuraException(
                        KuraErrorCode.NOT_CONNECTED,
                        "kapua.not_connected: the notification of " + application
                                + " was not sent. Send it again later"));
    }

    private static String level(String name, Map<String, Object> properties) throws KuraException {
        if (properties.get(name) instanceof String text && TopicFilter.isLevel(text)) {
            return text;
        }
        throw missing(name);
    }

    private static KuraException missing(String name) {
        return new KuraException(
                KuraErrorCode.INVALID_PARAMETER,
                "kapua.notification: the message needs a property " + name + " that is a level of a topic");
    }
}
