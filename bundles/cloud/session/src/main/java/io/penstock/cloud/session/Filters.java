// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.session;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.osgi.annotation.versioning.ProviderType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the connection is subscribed to, brought to what is wanted. On the session's thread. */
@ProviderType
public final class Filters {

    private static final Logger LOG = LoggerFactory.getLogger(Filters.class);

    private final String prefix;
    private final String consequence;
    private final Set<String> refused = new ConcurrentSkipListSet<>();
    private final Set<String> subscribed = new TreeSet<>();
    private volatile MqttConnection connection = MqttConnection.NONE;

    /**
     * @param prefix of the reason code {@code <prefix>.subscription_refused}
     * @param consequence what it means that a filter is not granted, and what to do; a sentence
     */
    public Filters(String prefix, String consequence) {
        this.prefix = prefix;
        this.consequence = consequence;
    }

    /** There is a connection; it is subscribed to nothing yet. */
    public void up(MqttConnection now) {
        connection = now;
        subscribed.clear();
        refused.clear();
    }

    public void down() {
        connection = MqttConnection.NONE;
        subscribed.clear();
    }

    /** Subscribes to what is new among these, and ends what is not among them. */
    public void want(Set<String> wanted) {
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
    public Set<String> refused() {
        return Set.copyOf(refused);
    }

    private void subscribe(String filter) {
        MqttConnection asked = connection;
        asked.subscribe(filter, 1).thenAccept(granted -> {
            if (!granted && asked == connection && refused.add(filter)) {
                LOG.warn("{}.subscription_refused: {} is not granted. {}", prefix, filter, consequence);
            }
        });
    }
}
