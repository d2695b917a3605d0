// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.remote;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.eclipse.kura.cloudconnection.listener.CloudDeliveryListener;
import org.eclipse.kura.cloudconnection.publisher.CloudNotificationPublisher;

/** Connections by which somebody can be told more after a reply. Any thread. */
final class Publishers {

    private final Map<String, CloudNotificationPublisher> publishers = new ConcurrentHashMap<>();
    private final Map<CloudNotificationPublisher, CloudDeliveryListener> arrivals = new ConcurrentHashMap<>();
    private volatile Consumer<String> heard = message -> {};

    void add(String pid, CloudNotificationPublisher publisher) {
        CloudDeliveryListener listener = id -> heard.accept(message(pid, id));
        arrivals.put(publisher, listener);
        publisher.registerCloudDeliveryListener(listener);
        publishers.put(pid, publisher);
    }

    void remove(String pid, CloudNotificationPublisher publisher) {
        publishers.remove(pid, publisher);
        CloudDeliveryListener listener = arrivals.remove(publisher);
        if (listener != null) {
            publisher.unregisterCloudDeliveryListener(listener);
        }
    }

    /** Who hears which messages have arrived, in the place of who did before. */
    void heard(Consumer<String> listener) {
        heard = listener;
    }

    /** A message of one connection: another may count alike. */
    static String message(String pid, String id) {
        return pid + " " + id;
    }

    /** By which a job is told of: the one that it came by, and no other; any where nobody said which that was. */
    Map<String, CloudNotificationPublisher> of(Job job) {
        if (job.publisher().isEmpty()) {
            return Map.copyOf(publishers);
        }
        CloudNotificationPublisher publisher = publishers.get(job.publisher());
        return publisher == null ? Map.of() : Map.of(job.publisher(), publisher);
    }
}
