// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.junit.jupiter.api.Test;

class BrokerTest {

    @Test
    void deliversWhatIsPublished() throws Exception {
        try (var broker = new Broker("127.0.0.1", 0, "", "");
                var client = client(broker)) {
            BlockingQueue<String> got = new ArrayBlockingQueue<>(1);
            client.connect();
            client.subscribe("plant/#", 1, (topic, message) -> got.add(topic + " " + message));
            client.publish("plant/pump", "17".getBytes(StandardCharsets.UTF_8), 1, false);
            assertThat(got.poll(10, TimeUnit.SECONDS)).isEqualTo("plant/pump 17");
            client.disconnect();
        }
    }

    @Test
    void refusesAWrongPassword() throws Exception {
        try (var broker = new Broker("127.0.0.1", 0, "gateway", "secret");
                var client = client(broker)) {
            var options = new MqttConnectOptions();
            options.setUserName("gateway");
            options.setPassword("guess".toCharArray());
            assertThatThrownBy(() -> client.connect(options)).isInstanceOf(MqttException.class);
            options.setPassword("secret".toCharArray());
            client.connect(options);
            client.disconnect();
        }
    }

    @Test
    void refusesToListenOffLoopbackWithoutAUser() {
        assertThatThrownBy(() -> new Broker("0.0.0.0", 0, "", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("broker.open_to_network");
    }

    @Test
    void saysThatAPortIsTaken() throws Exception {
        try (var broker = new Broker("127.0.0.1", 0, "", "")) {
            assertThatThrownBy(() -> new Broker("127.0.0.1", broker.port(), "", ""))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("broker.not_listening");
        }
    }

    private static MqttClient client(Broker broker) throws MqttException {
        return new MqttClient("tcp://127.0.0.1:" + broker.port(), "test", new MemoryPersistence());
    }
}
