// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.simulator;

import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/** What a server lets its clients do, and who hears of it. As it stands: everything, nobody. */
@ConsumerType
public interface Rules {

    /** How a connection ended. */
    enum End {
        /** DISCONNECT. */
        ORDERLY,
        /** The socket closed or fell silent: the will has been published. */
        BROKEN,
        /** Another client took the session. */
        STOLEN
    }

    /** Who that is; empty for a CONNACK of 5. */
    default Optional<Client> admit(String clientId, String user, String password) {
        return Optional.of(new Client("", user, clientId));
    }

    /** False for a SUBACK of 128. */
    default boolean maySubscribe(Client client, String filter) {
        return true;
    }

    /** False for a message that is acknowledged and dropped. */
    default boolean mayPublish(Client client, String topic) {
        return true;
    }

    /** Before the acknowledgement. */
    default void published(Client client, String topic, byte[] payload, int qos) {}

    default void connected(Client client) {}

    default void ended(Client client, End how) {}
}
