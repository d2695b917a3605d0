// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A transport whose broker is the test. */
final class ScriptedTransport implements MqttTransport {

    record Sent(String topic, byte[] payload, int qos, MqttConnection.Delivery delivery) {}

    final List<Line> lines = new ArrayList<>();

    @Override
    public MqttConnection open(Endpoint endpoint, Events events) {
        var line = new Line(events);
        lines.add(line);
        return line;
    }

    Line last() {
        return lines.get(lines.size() - 1);
    }

    static final class Line implements MqttConnection {

        final Events events;
        final List<Sent> sent = new ArrayList<>();
        String ended = "";

        Line(Events events) {
            this.events = events;
        }

        @Override
        public void publish(String topic, byte[] payload, int qos, boolean retain, Delivery delivery) {
            sent.add(new Sent(topic, payload, qos, delivery));
        }

        @Override
        public CompletionStage<Boolean> subscribe(String filter, int qos) {
            return CompletableFuture.completedStage(true);
        }

        @Override
        public CompletionStage<Boolean> unsubscribe(String filter) {
            return CompletableFuture.completedStage(true);
        }

        @Override
        public void close(Duration quiesce) {
            ended = "disconnected";
        }

        @Override
        public void cut() {
            ended = "cut";
        }
    }
}
