// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.kapua;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.eclipse.kura.cloudconnection.listener.CloudConnectionListener;
import org.eclipse.kura.cloudconnection.listener.CloudDeliveryListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who follows the connection and the deliveries; one that throws does not keep the others from hearing. Any thread. */
final class Listeners {

    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

    private final List<CloudConnectionListener> connection = new CopyOnWriteArrayList<>();
    private final List<CloudDeliveryListener> delivery = new CopyOnWriteArrayList<>();

    void add(CloudConnectionListener listener) {
        connection.add(listener);
    }

    void remove(CloudConnectionListener listener) {
        connection.remove(listener);
    }

    void add(CloudDeliveryListener listener) {
        delivery.add(listener);
    }

    void remove(CloudDeliveryListener listener) {
        delivery.remove(listener);
    }

    void established() {
        tell(connection, CloudConnectionListener::onConnectionEstablished);
    }

    void lost() {
        tell(connection, CloudConnectionListener::onConnectionLost);
    }

    void disconnected() {
        tell(connection, CloudConnectionListener::onDisconnected);
    }

    void delivered(String messageId) {
        tell(delivery, listener -> listener.onMessageConfirmed(messageId));
    }

    private static <T> void tell(List<T> listeners, Consumer<T> event) {
        for (T listener : listeners) {
            try {
                event.accept(listener);
            } catch (RuntimeException e) {
                LOG.warn("listener {} failed", listener, e);
            }
        }
    }
}
