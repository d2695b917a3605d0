// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.mqtt;

import io.penstock.cloud.pump.Listeners;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.kura.cloudconnection.message.KuraMessage;
import org.eclipse.kura.cloudconnection.subscriber.listener.CloudSubscriberListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who listens to one subscriber; one that throws does not keep the others from hearing. Any thread. */
final class Audience implements CloudSubscriberListener {

    private static final Logger LOG = LoggerFactory.getLogger(Audience.class);

    private final List<CloudSubscriberListener> listeners = new CopyOnWriteArrayList<>();
    private final Listeners connection = new Listeners();

    void add(CloudSubscriberListener listener) {
        listeners.add(listener);
    }

    void remove(CloudSubscriberListener listener) {
        listeners.remove(listener);
    }

    /** Who follows the connection. */
    Listeners connection() {
        return connection;
    }

    @Override
    public void onMessageArrived(KuraMessage message) {
        for (CloudSubscriberListener listener : listeners) {
            try {
                listener.onMessageArrived(message);
            } catch (RuntimeException e) {
                LOG.warn("listener {} failed", listener, e);
            }
        }
    }
}
