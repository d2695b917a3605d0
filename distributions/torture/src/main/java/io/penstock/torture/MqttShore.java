// SPDX-License-Identifier: Apache-2.0
package io.penstock.torture;

import io.penstock.bench.Snapshot;
import io.penstock.cloud.simulator.MqttServer;
import io.penstock.cloud.simulator.Rules;
import java.io.IOException;
import java.util.Map;

/** A broker that lets everybody in. */
final class MqttShore implements Shore {

    private final MqttServer broker;
    private final int port;

    /** How the gateway reaches the broker. */
    interface Road {
        int portTo(int broker) throws IOException;
    }

    MqttShore(Rules door, Road road) throws IOException {
        this.broker = new MqttServer(0, door);
        this.port = road.portTo(broker.port());
    }

    @Override
    public void connect(Snapshot snapshot) {
        snapshot.component(
                        "mqtt",
                        "io.penstock.cloud.mqtt",
                        Map.of("broker.url", "mqtt://127.0.0.1:" + port, "client.id", "torture", "retry.longest.s", 1))
                .component(
                        PUBLISHER,
                        "io.penstock.cloud.mqtt.publisher",
                        Map.of("app.topic", "decisions", "cloud.endpoint.service.pid", "mqtt"));
    }

    @Override
    public void close() throws IOException {
        broker.close();
    }
}
