// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.mqtt;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.eclipse.kura.cloudconnection.listener.CloudConnectionListener;
import org.eclipse.kura.cloudconnection.listener.CloudDeliveryListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who wants to know of the connection and of deliveries. One that throws is logged and does not disturb the others. */
final class Listeners {

    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

    final List<CloudConnectionListener> connections = new CopyOnWriteArrayList<>();
    final List<CloudDeliveryListener> deliveries = new CopyOnWriteArrayList<>();

    void connection(Consumer<CloudConnectionListener> event) {
        tell(connections, event);
    }

    void delivered(String id) {
        tell(deliveries, listener -> listener.onMessageConfirmed(id));
    }

    private static <T> void tell(List<T> listeners, Consumer<T> event) {
        for (T listener : listeners) {
            try {
                event.accept(listener);
            } catch (RuntimeException e) {
                LOG.warn("a listener failed", e);
            }
        }
    }
}
