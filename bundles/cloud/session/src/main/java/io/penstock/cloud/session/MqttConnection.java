// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.session;

import java.time.Duration;
import java.util.concurrent.CompletionStage;
import org.osgi.annotation.versioning.ConsumerType;

/** A connection that is up, or was. Any thread. */
@ConsumerType
public interface MqttConnection {

    /** None: takes everything and delivers nothing. */
    MqttConnection NONE = Gone.CONNECTION;

    /** What became of a message. */
    enum Outcome {
        /** The broker acknowledged it; at quality of service 0: it was written. */
        DELIVERED,
        /** Not known: the connection is gone. */
        LOST,
        /** It can never be sent: its topic is none. */
        IMPOSSIBLE
    }

    /** Called once for a message, on the library's thread; must not block. */
    @FunctionalInterface
    interface Delivery {
        void done(Outcome outcome);
    }

    /** Sends, and returns before it is delivered. */
    void publish(String topic, byte[] payload, int qos, boolean retain, Delivery delivery);

    /**
     * Completes with whether the broker granted it: a SUBACK of 128 is a no (MQTT 3.1.1, 3.9.3). Exceptionally, or never,
     * where the connection goes before.
     */
    CompletionStage<Boolean> subscribe(String filter, int qos);

    CompletionStage<Boolean> unsubscribe(String filter);

    /** Lets what is in flight end for a while, says DISCONNECT and closes; no event follows. Blocks at most that long. */
    void close(Duration quiesce);

    /** Closes without a word, so that the broker publishes the will; no event follows. */
    void cut();
}
