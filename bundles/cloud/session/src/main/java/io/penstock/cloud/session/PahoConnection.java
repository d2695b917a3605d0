// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.session;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.paho.client.mqttv3.IMqttActionListener;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.IMqttToken;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttCallback;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One Paho client, used for one connection and then thrown away. */
final class PahoConnection implements MqttConnection, MqttCallback {

    private static final Logger LOG = LoggerFactory.getLogger(PahoConnection.class);
    private static final int REFUSED = 128; // MQTT 3.1.1, 3.9.3: SUBACK return codes; Paho's reason code is the same

    private final MqttAsyncClient client;
    private final MqttTransport.Events events;
    private final AtomicBoolean over = new AtomicBoolean();

    PahoConnection(MqttAsyncClient client, MqttTransport.Events events) {
        this.client = client;
        this.events = events;
    }

    @Override
    public void publish(String topic, byte[] payload, int qos, boolean retain, Delivery delivery) {
        try {
            client.publish(topic, new OwnMessage(payload, qos, retain), null, new IMqttActionListener() {
                @Override
                public void onSuccess(IMqttToken token) {
                    delivery.done(Outcome.DELIVERED);
                }

                @Override
                public void onFailure(IMqttToken token, Throwable cause) {
                    delivery.done(Outcome.LOST);
                }
            });
        } catch (IllegalArgumentException e) {
            LOG.debug("never sent to {}", topic, e);
            delivery.done(Outcome.IMPOSSIBLE);
        } catch (MqttException e) {
            LOG.debug("not sent to {}", topic, e);
            delivery.done(Outcome.LOST);
        }
    }

    @Override
    public CompletionStage<Boolean> subscribe(String filter, int qos) {
        var granted = new CompletableFuture<Boolean>();
        try {
            client.subscribe(filter, qos, null, answer(granted, true));
        } catch (IllegalArgumentException e) {
            LOG.debug("no filter: {}", filter, e);
            granted.complete(false);
        } catch (MqttException | NullPointerException e) {
            granted.completeExceptionally(lost(e));
        }
        return granted;
    }

    @Override
    public CompletionStage<Boolean> unsubscribe(String filter) {
        var done = new CompletableFuture<Boolean>();
        try {
            client.unsubscribe(filter, null, answer(done, false));
        } catch (MqttException | IllegalArgumentException | NullPointerException e) {
            done.completeExceptionally(lost(e));
        }
        return done;
    }

    /** Paho 1.2.5 runs into a null where it has closed the client in the meantime, as it does when a connection is lost. */
    private Exception lost(Exception e) {
        if (e instanceof NullPointerException bug && !over.get()) {
            throw bug;
        }
        return e;
    }

    @Override
    public void close(Duration quiesce) {
        over.set(true);
        release(quiesce.toMillis(), true);
    }

    @Override
    public void cut() {
        over.set(true);
        release(0, false);
    }

    @Override
    public void connectionLost(Throwable cause) {
        fail(PahoFaults.ofLoss(cause));
    }

    @Override
    public void messageArrived(String topic, MqttMessage message) {
        if (message.isRetained()) {
            events.retained(topic, message.getPayload());
        } else {
            events.message(topic, message.getPayload());
        }
    }

    @Override
    public void deliveryComplete(IMqttDeliveryToken token) {}

    /** Tells once that it is over, and gives the client's threads back. */
    void fail(Fault fault) {
        if (over.compareAndSet(false, true)) {
            release(0, false);
            events.failed(fault);
        }
    }

    private void release(long quiesceMs, boolean sayDisconnect) {
        try {
            client.disconnectForcibly(quiesceMs, sayDisconnect ? 500 : 1, sayDisconnect);
        } catch (MqttException | IllegalArgumentException e) {
            LOG.debug("was not connected", e);
        }
        try {
            client.close(true);
        } catch (MqttException e) {
            LOG.debug("not closed", e);
        }
    }

    private static IMqttActionListener answer(CompletableFuture<Boolean> answer, boolean graded) {
        return new IMqttActionListener() {
            @Override
            public void onSuccess(IMqttToken token) {
                int[] granted = token.getGrantedQos();
                answer.complete(!graded || granted.length > 0 && granted[0] < REFUSED);
            }

            @Override
            public void onFailure(IMqttToken token, Throwable cause) {
                if (cause instanceof MqttException refused && refused.getReasonCode() == REFUSED) {
                    answer.complete(false);
                } else {
                    answer.completeExceptionally(cause);
                }
            }
        };
    }
}
