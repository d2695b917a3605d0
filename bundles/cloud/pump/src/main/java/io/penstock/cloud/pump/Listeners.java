// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.pump;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.eclipse.kura.cloudconnection.listener.CloudConnectionListener;
import org.eclipse.kura.cloudconnection.listener.CloudDeliveryListener;
import org.osgi.annotation.versioning.ProviderType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who follows the connection and the deliveries; one that throws does not keep the others from hearing. Any thread. */
@ProviderType
public final class Listeners {

    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

    private final List<CloudConnectionListener> connection = new CopyOnWriteArrayList<>();
    private final List<CloudDeliveryListener> delivery = new CopyOnWriteArrayList<>();

    public void add(CloudConnectionListener listener) {
        connection.add(listener);
    }

    public void remove(CloudConnectionListener listener) {
        connection.remove(listener);
    }

    public void add(CloudDeliveryListener listener) {
        delivery.add(listener);
    }

    public void remove(CloudDeliveryListener listener) {
        delivery.remove(listener);
    }

    public void established() {
        tell(connection, CloudConnectionListener::onConnectionEstablished);
    }

    public void lost() {
        tell(connection, CloudConnectionListener::onConnectionLost);
    }

    public void disconnected() {
        tell(connection, CloudConnectionListener::onDisconnected);
    }

    public void delivered(String messageId) {
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
