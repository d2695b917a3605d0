// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.kapua;

import io.penstock.cloud.session.MqttConnection;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the connection is subscribed to, brought to what is wanted. On the link's thread. */
final class Filters {

    private static final Logger LOG = LoggerFactory.getLogger(Filters.class);

    private final Set<String> refused = new ConcurrentSkipListSet<>();
    private final Set<String> subscribed = new TreeSet<>();
    private volatile MqttConnection connection = MqttConnection.NONE;

    void up(MqttConnection now) {
        connection = now;
        subscribed.clear();
        refused.clear();
    }

    void down() {
        connection = MqttConnection.NONE;
        subscribed.clear();
    }

    void want(Set<String> wanted) {
        if (connection == MqttConnection.NONE) {
            return;
        }
        Set<String> obsolete = new TreeSet<>(subscribed);
        obsolete.removeAll(wanted);
        obsolete.forEach(filter -> {
            subscribed.remove(filter);
            refused.remove(filter);
            connection.unsubscribe(filter);
        });
        for (String filter : wanted) {
            if (subscribed.add(filter)) {
                subscribe(filter);
            }
        }
    }

    /** Filters that the broker did not grant: a SUBACK of 128. */
    Set<String> refused() {
        return Set.copyOf(refused);
    }

    private void subscribe(String filter) {
        MqttConnection asked = connection;
        asked.subscribe(filter, 1).thenAccept(granted -> {
            if (!granted && asked == connection && refused.add(filter)) {
                LOG.warn(
                        "kapua.subscription_refused: Kapua does not grant {}: requests to it will not arrive. Check that"
                                + " the account's name and the client id are those that the user may use",
                        filter);
            }
        });
    }
}
