// SPDX-License-Identifier: Apache-2.0
package io.penstock.bench;

import java.util.List;
import java.util.concurrent.Semaphore;
import org.eclipse.paho.client.mqttv3.IMqttActionListener;
import org.eclipse.paho.client.mqttv3.IMqttToken;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** Paho as it is: quality of service 1, a window of messages in flight. */
final class BarePublisher implements AutoCloseable, IMqttActionListener {

    static final int WINDOW = 100; // as the connector has it by default

    private final MqttAsyncClient client;
    private final Semaphore window = new Semaphore(WINDOW);

    BarePublisher(int port) throws MqttException {
        client = new MqttAsyncClient("tcp://127.0.0.1:" + port, "bare-" + System.nanoTime(), new MemoryPersistence());
        var options = new MqttConnectOptions();
        options.setMaxInflight(WINDOW + 1);
        client.connect(options).waitForCompletion();
    }

    /** All in one message. */
    void publish(List<byte[]> records) throws MqttException, InterruptedException {
        var payload =
                new byte[records.stream().mapToInt(record -> record.length).sum()];
        int at = 0;
        for (byte[] record : records) {
            System.arraycopy(record, 0, payload, at, record.length);
            at += record.length;
        }
        window.acquire();
        client.publish("bare/decisions", payload, 1, false, null, this);
    }

    /** Until everything is acknowledged. */
    void await() throws InterruptedException {
        window.acquire(WINDOW);
        window.release(WINDOW);
    }

    @Override
    public void onSuccess(IMqttToken token) {
        window.release();
    }

    @Override
    public void onFailure(IMqttToken token, Throwable cause) {
        window.release();
        System.err.println("the bare publisher lost a message: " + cause);
    }

    @Override
    public void close() throws MqttException {
        client.disconnect().waitForCompletion();
        client.close();
    }
}
