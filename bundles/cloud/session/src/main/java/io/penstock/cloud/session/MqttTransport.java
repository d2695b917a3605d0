// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.session;

import org.osgi.annotation.versioning.ConsumerType;

/** Makes connections. */
@ConsumerType
public interface MqttTransport {

    /** What becomes of a connection; called on the library's threads, and never blocks these. */
    @ConsumerType
    interface Events {

        void up();

        /** It could not be had, or it is gone: once, the last event. {@link Fault.Lost#upFor} is for the session to set. */
        void failed(Fault fault);

        void message(String topic, byte[] payload);

        /** One that was published before, and that the broker keeps for who subscribes. */
        default void retained(String topic, byte[] payload) {
            message(topic, payload);
        }
    }

    /** Starts to connect, and returns at once. */
    MqttConnection open(Endpoint endpoint, Events events);
}
