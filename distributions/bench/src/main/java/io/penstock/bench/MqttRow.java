// SPDX-License-Identifier: Apache-2.0
package io.penstock.bench;

import io.penstock.cloud.session.Endpoint;
import io.penstock.cloud.session.Fault;
import io.penstock.cloud.session.MqttConnection;
import io.penstock.cloud.session.MqttTransport;
import io.penstock.cloud.session.PahoTransport;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Publishing at quality of service 1. */
final class MqttRow implements Row {

    private static final int BYTES = 200;
    private static final String TOPIC = "bench/publish";

    @Override
    public String name() {
        return "mqtt";
    }

    @Override
    public String about() {
        return "Messages of 200 bytes at quality of service 1 to their PUBACK, 100 in flight, through our transport over"
                + " Paho, beside PUBLISH packets on a raw socket with the same window, and beside Paho as it is.";
    }

    @Override
    public String why() {
        return "There is no goal: the client is Paho, and what it costs over a raw socket is its own.";
    }

    @Override
    public void run(Run run) throws Exception {
        Optional<Broker> mosquitto = Broker.mosquitto(run.folder());
        if (mosquitto.isPresent()) {
            try (Broker broker = mosquitto.get()) {
                compare(run, broker);
            }
        } else {
            run.say("no Mosquitto on the path: its lines are left out");
        }
        try (Broker broker = Broker.simulated()) {
            compare(run, broker);
        }
    }

    private static void compare(Run run, Broker broker) throws Exception {
        try (var paho = new BarePublisher(broker.port());
                var raw = new RawPublisher(broker.port(), BarePublisher.WINDOW)) {
            MqttConnection ours = connect(broker.port());
            var window = new Semaphore(BarePublisher.WINDOW);
            byte[] payload = new byte[BYTES];
            Clocks.Call publish = () -> {
                window.acquire();
                ours.publish(TOPIC, payload, 1, false, outcome -> window.release());
            };
            run.compare(
                    broker.name() + ", beside a raw socket",
                    "messages/s",
                    Goal.NONE,
                    () -> Clocks.perSecond(run.nanos(), publish),
                    () -> Clocks.perSecond(run.nanos(), () -> raw.publish(TOPIC, payload)));
            run.compare(
                    broker.name() + ", beside Paho as it is",
                    "messages/s",
                    Goal.NONE,
                    () -> Clocks.perSecond(run.nanos(), publish),
                    () -> Clocks.perSecond(run.nanos(), () -> paho.publish(List.of(payload))));
            ours.close(Duration.ofSeconds(1));
        }
    }

    private static MqttConnection connect(int port) throws Exception {
        var up = new CompletableFuture<Void>();
        MqttConnection connection = new PahoTransport(BarePublisher.WINDOW + 1)
                .open(
                        new Endpoint(
                                "tcp://127.0.0.1:" + port,
                                "bench",
                                "",
                                new char[0],
                                Duration.ofSeconds(30),
                                Duration.ofSeconds(10),
                                Optional.empty(),
                                Optional.empty()),
                        new MqttTransport.Events() {
                            @Override
                            public void up() {
                                up.complete(null);
                            }

                            @Override
                            public void failed(Fault fault) {
                                up.completeExceptionally(new BenchException("bench.mqtt", fault.detail()));
                            }

                            @Override
                            public void message(String topic, byte[] payload) {
                                // nothing is subscribed
                            }
                        });
        up.get(10, TimeUnit.SECONDS);
        return connection;
    }
}
