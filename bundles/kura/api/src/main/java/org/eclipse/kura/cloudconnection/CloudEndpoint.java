// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.cloudconnection;

import java.util.Map;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.cloudconnection.listener.CloudDeliveryListener;
import org.eclipse.kura.cloudconnection.message.KuraMessage;
import org.eclipse.kura.cloudconnection.subscriber.listener.CloudSubscriberListener;
import org.osgi.annotation.versioning.ProviderType;

/** Where messages leave the gateway for one cloud, and where they come in. */
@ProviderType
public interface CloudEndpoint {

    /**
     * Takes a message for publishing.
     *
     * @param message its properties are the publisher's: topic, quality of service and the like
     * @return the id that delivery listeners will name, or {@code null} if no confirmation will come
     * @throws KuraException if the message was not taken
     */
    String publish(KuraMessage message) throws KuraException;

    /** Has the listener called for each message that fits the properties, whose names are the endpoint's own. */
    void registerSubscriber(
            Map<String, Object> subscriptionProperties, CloudSubscriberListener cloudSubscriberListener);

    void unregisterSubscriber(CloudSubscriberListener cloudSubscriberListener);

    /** What an operator may want to see of the connection, as text by name; nothing unless overridden. */
    default Map<String, String> getInfo() {
        return Map.of();
    }

    void registerCloudDeliveryListener(CloudDeliveryListener cloudDeliveryListener);

    void unregisterCloudDeliveryListener(CloudDeliveryListener cloudDeliveryListener);
}
