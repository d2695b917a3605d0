// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.mqtt;

import io.penstock.cloud.pump.Followed;
import io.penstock.cloud.pump.LazyWriter;
import io.penstock.cloud.pump.Listeners;
import io.penstock.cloud.pump.OutboxPublisher;
import io.penstock.cloud.pump.TopicTemplate;
import io.penstock.cloud.session.SessionState;
import io.penstock.kura.seam.LinkStatistics;
import io.penstock.store.api.Outbox;
import io.penstock.store.api.Priority;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.kura.KuraConnectException;
import org.eclipse.kura.KuraErrorCode;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.cloudconnection.CloudConnectionManager;
import org.eclipse.kura.cloudconnection.CloudEndpoint;
import org.eclipse.kura.cloudconnection.message.KuraMessage;
import org.eclipse.kura.cloudconnection.subscriber.listener.CloudSubscriberListener;

/** An MQTT connection in Kura's words. Listeners and subscribers stay when the configuration changes. */
class MqttGateway extends Followed implements CloudEndpoint, CloudConnectionManager, LinkStatistics {

    private static final long CONNECT_SECONDS = 30;
    private static final String TOPIC = "APP_TOPIC"; // Kura's property of a message for an endpoint

    private final String pid;
    private final Outbox outbox;
    private final Network network;
    private final Subscriptions subscriptions = new Subscriptions();
    private final LazyWriter own;
    private volatile Settings settings;
    private volatile Connector connector;

    MqttGateway(String pid, Settings settings, Outbox outbox, Network network) {
        super(new Listeners());
        this.pid = pid;
        this.outbox = outbox;
        this.network = network;
        this.own = new LazyWriter(outbox, pid, pid);
        this.settings = settings;
        this.connector = connector(settings);
    }

    /** Once, after construction. */
    final void start() {
        connector.start();
    }

    final void update(Settings next) {
        if (!next.equals(settings)) {
            connector.close();
            settings = next;
            connector = connector(next);
            connector.start();
        }
    }

    final void stop() {
        connector.close();
        own.close();
    }

    private Connector connector(Settings with) {
        return new Connector(pid, with, outbox, network, listeners(), subscriptions);
    }

    /** For who publishes without a publisher: the topic is the message's own. */
    @Override
    public String publish(KuraMessage message) throws KuraException {
        Object topic = message.getProperties().get(TOPIC);
        if (!(topic instanceof String text) || text.isBlank()) {
            throw new KuraException(
                    KuraErrorCode.INVALID_PARAMETER,
                    "mqtt.topic: the message has no property " + TOPIC
                            + ". Publish through a publisher of this connection.");
        }
        return new OutboxPublisher(own, new TopicTemplate(text), Priority.NORMAL, false)
                .publish(List.of(message))
                .get(0);
    }

    @Override
    public void connect() throws KuraConnectException {
        try {
            SessionState state =
                    connector.session().connect().toCompletableFuture().get(CONNECT_SECONDS, TimeUnit.SECONDS);
            if (state.phase() != SessionState.Phase.UP) {
                throw new KuraConnectException(state.reason());
            }
        } catch (ExecutionException | TimeoutException e) {
            throw new KuraConnectException(e, settings.uri());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KuraConnectException(e, settings.uri());
        }
    }

    @Override
    public void disconnect() {
        connector.session().disconnect();
    }

    @Override
    public boolean isConnected() {
        return connector.session().state().phase() == SessionState.Phase.UP;
    }

    @Override
    public Map<String, String> getInfo() {
        var pump = connector.statistics();
        return Map.of(
                "Broker", settings.uri(),
                "Client id", settings.clientId(),
                "State", state() + (reason().isEmpty() ? "" : " (" + reason() + ")"),
                "Messages in flight", Integer.toString(pump.inFlight()),
                "Records delivered", Long.toString(pump.delivered()),
                "Records sent again", Long.toString(pump.repeated()),
                "Records refused", pump.rejected().toString(),
                "Incoming messages dropped", Long.toString(connector.dropped()));
    }

    @Override
    public void registerSubscriber(Map<String, Object> subscription, CloudSubscriberListener subscriber) {
        subscriptions.add(subscription, subscriber);
        connector.subscriptionsChanged();
    }

    @Override
    public void unregisterSubscriber(CloudSubscriberListener subscriber) {
        subscriptions.remove(subscriber);
        connector.subscriptionsChanged();
    }

    @Override
    public String pid() {
        return pid;
    }

    @Override
    public String peer() {
        return "mqtt " + settings.uri() + " as " + settings.clientId();
    }

    @Override
    public State state() {
        return switch (connector.session().state().phase()) {
            case UP -> State.UP;
            case STOPPED -> State.STOPPED;
            case CONNECTING -> State.DOWN;
            case DISCONNECTED -> reason().isEmpty() ? State.IDLE : State.DOWN;
        };
    }

    @Override
    public String reason() {
        return connector.session().state().reason();
    }

    @Override
    public long connects() {
        return connector.session().connects();
    }

    @Override
    public long failures() {
        return connector.session().failures();
    }
}
