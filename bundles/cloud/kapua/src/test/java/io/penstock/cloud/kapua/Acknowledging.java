// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.kapua;

import io.penstock.cloud.session.MqttConnection;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;

/** A connection that shows each message to the test, and delivers it at once. */
record Acknowledging(BiConsumer<String, byte[]> sent) implements MqttConnection {

    @Override
    public void publish(String topic, byte[] payload, int qos, boolean retain, Delivery delivery) {
        sent.accept(topic, payload);
        delivery.done(Outcome.DELIVERED);
    }

    @Override
    public CompletionStage<Boolean> subscribe(String filter, int qos) {
        return CompletableFuture.completedFuture(true);
    }

    @Override
    public CompletionStage<Boolean> unsubscribe(String filter) {
        return CompletableFuture.completedFuture(true);
    }

    @Override
    public void close(Duration quiesce) {}

    @Override
    public void cut() {}
}
