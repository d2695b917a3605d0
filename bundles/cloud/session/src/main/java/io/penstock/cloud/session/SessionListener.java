// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.session;

import java.util.concurrent.CompletionStage;
import org.osgi.annotation.versioning.ConsumerType;

/** Whoever works over a session. On the session's thread, except {@link #message} and {@link #retained}. */
@ConsumerType
public interface SessionListener {

    void up(MqttConnection connection);

    /** The connection that was up is gone. */
    void down(boolean deliberate);

    /**
     * The session is going to say DISCONNECT: the place for a last word.
     *
     * @return done when the last word is out; waited for a while
     */
    CompletionStage<Void> leaving(MqttConnection connection);

    /** On the library's thread: must not block. */
    void message(String topic, byte[] payload);

    /** One that was published before, and that the broker keeps for who subscribes; on the library's thread. */
    default void retained(String topic, byte[] payload) {
        message(topic, payload);
    }
}
