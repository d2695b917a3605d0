// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.session;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The connection of a session that has none: takes everything and delivers nothing. */
enum Gone implements MqttConnection {
    CONNECTION;

    @Override
    public void publish(String topic, byte[] payload, int qos, boolean retain, Delivery delivery) {
        delivery.done(Outcome.LOST);
    }

    @Override
    public CompletionStage<Boolean> subscribe(String filter, int qos) {
        return CompletableFuture.failedStage(new IllegalStateException("no connection"));
    }

    @Override
    public CompletionStage<Boolean> unsubscribe(String filter) {
        return CompletableFuture.failedStage(new IllegalStateException("no connection"));
    }

    @Override
    public void close(Duration quiesce) {}

    @Override
    public void cut() {}
}
