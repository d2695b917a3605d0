// SPDX-License-Identifier: Apache-2.0
package io.penstock.acceptance;

import io.penstock.cloud.payload.MalformedPayloadException;
import io.penstock.cloud.payload.PayloadLimits;
import io.penstock.cloud.payload.ProtobufCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.kura.message.KuraPayload;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.MqttCallbackExtended;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** Remembers, outside the gateway, which records arrived: by epoch and number, each once, and in which order. */
final class Ledger implements MqttCallbackExtended, AutoCloseable {

    private final ProtobufCodec codec = new ProtobufCodec(false, PayloadLimits.DEFAULT);
    private final SortedMap<Long, SortedSet<Long>> arrived = new TreeMap<>();
    private final List<String> complaints = new ArrayList<>();
    private final MqttClient client;

    Ledger(int port) throws MqttException {
        client = new MqttClient("tcp://127.0.0.1:" + port, "ledger", new MemoryPersistence());
        client.setCallback(this);
        var options = new MqttConnectOptions();
        options.setAutomaticReconnect(true);
        options.setMaxReconnectDelay(500);
        client.connect(options);
    }

    synchronized long records() {
        return arrived.values().stream().mapToLong(SortedSet::size).sum();
    }

    /** Highest number of each epoch, in order of the epochs. */
    synchronized List<Long> highest() {
        return arrived.values().stream().map(SortedSet::last).toList();
    }

    /** Epochs in which a number is missing below the highest, and payloads without a name. */
    synchronized List<String> holes() {
        var holes = new ArrayList<>(complaints);
        arrived.forEach((epoch, numbers) -> {
            if (numbers.size() != numbers.last()) {
                holes.add("epoch " + epoch + " has " + numbers.size() + " records up to " + numbers.last());
            }
        });
        return holes;
    }

    boolean connected() {
        return client.isConnected();
    }

    @Override
    public void connectComplete(boolean again, String uri) {
        try {
            client.subscribe("#", 1);
        } catch (MqttException e) {
            complain(e.toString());
        }
    }

    @Override
    public void messageArrived(String topic, MqttMessage message) {
        try {
            KuraPayload payload = codec.decode(message.getPayload());
            if (payload.getMetric("penstock.seq") instanceof Long number
                    && payload.getMetric("penstock.epoch") instanceof Long epoch) {
                take(epoch, number);
            } else {
                complain(topic + " has no name");
            }
        } catch (MalformedPayloadException e) {
            complain(topic + ": " + e.getMessage());
        }
    }

    @Override
    public void connectionLost(Throwable cause) {
        // Paho connects again
    }

    @Override
    public void deliveryComplete(IMqttDeliveryToken token) {
        // nothing is published
    }

    @Override
    public void close() throws MqttException {
        client.disconnectForcibly(0, 500);
        client.close();
    }

    private synchronized void take(long epoch, long number) {
        arrived.computeIfAbsent(epoch, e -> new TreeSet<>()).add(number);
    }

    private synchronized void complain(String what) {
        complaints.add(what);
    }
}
