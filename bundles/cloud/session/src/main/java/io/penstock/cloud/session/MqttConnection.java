// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.session;

import java.time.Duration;
import java.util.concurrent.CompletionStage;
import org.osgi.annotation.versioning.ConsumerType;

/** A connection that is up, or was. Any thread. */
@ConsumerType
public interface MqttConnection {

    /** Called once for a message, on the library's thread; must not block. */
    @FunctionalInterface
    interface Delivery {
        /** @param delivered whether the broker acknowledged it (quality of service 0: it was written) */
        void done(boolean delivered);
    }

    /** Sends, and returns before it is delivered. A connection that is gone calls back with {@code false}. */
    void publish(String topic, byte[] payload, int qos, boolean retain, Delivery delivery);

    /** Completes with whether the broker granted it: a SUBACK of 128 is a no (MQTT 3.1.1, 3.9.3). */
    CompletionStage<Boolean> subscribe(String filter, int qos);

    CompletionStage<Boolean> unsubscribe(String filter);

    /** Lets what is in flight end for a while, says DISCONNECT and closes; no event follows. Blocks at most that long. */
    void close(Duration quiesce);

    /** Closes without a word, so that the broker publishes the will; no event follows. */
    void cut();
}
