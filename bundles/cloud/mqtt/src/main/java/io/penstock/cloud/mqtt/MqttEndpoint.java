// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.mqtt;

import io.penstock.cloud.pump.OutboxPublisher;
import io.penstock.cloud.pump.TopicTemplate;
import io.penstock.cloud.session.Endpoint;
import io.penstock.cloud.session.FileRefusals;
import io.penstock.cloud.session.PahoTransport;
import io.penstock.cloud.session.SessionState;
import io.penstock.kura.seam.LinkStatistics;
import io.penstock.store.api.Outbox;
import io.penstock.store.api.Priority;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.kura.KuraConnectException;
import org.eclipse.kura.KuraErrorCode;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.cloudconnection.CloudConnectionManager;
import org.eclipse.kura.cloudconnection.CloudEndpoint;
import org.eclipse.kura.cloudconnection.listener.CloudConnectionListener;
import org.eclipse.kura.cloudconnection.listener.CloudDeliveryListener;
import org.eclipse.kura.cloudconnection.message.KuraMessage;
import org.eclipse.kura.cloudconnection.subscriber.listener.CloudSubscriberListener;
import org.eclipse.kura.configuration.ConfigurableComponent;
import org.eclipse.kura.crypto.CryptoService;
import org.eclipse.kura.ssl.SslManagerService;
import org.eclipse.kura.system.SystemService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.Designate;

/**
 * The connector as a component. It owns its client id, so a new version starts after the old one has stopped; the outbox
 * keeps the data meanwhile. A configuration without a change keeps the connection.
 */
@Component(
        name = MqttConfig.PID,
        immediate = true,
        configurationPolicy = ConfigurationPolicy.REQUIRE,
        service = {CloudEndpoint.class, CloudConnectionManager.class, ConfigurableComponent.class, LinkStatistics.class
        },
        property = {
            "penstock.exclusive:Boolean=true",
            "kura.ui.service.hide:Boolean=true",
            "kura.ui.factory.hide:Boolean=true"
        })
@Designate(ocd = MqttConfig.class, factory = true)
public final class MqttEndpoint
        implements CloudEndpoint, CloudConnectionManager, ConfigurableComponent, LinkStatistics {

    private static final int PAHO_WINDOW = 2_000; // more than the largest window
    private static final long CONNECT_SECONDS = 30;

    @Reference(
            name = "SslManagerService",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC)
    private volatile SslManagerService tls;

    private final Listeners listeners = new Listeners();
    private final String pid;
    private final Outbox outbox;
    private final CryptoService crypto;
    private final Path data;
    private volatile Settings settings;
    private volatile Connector connector;

    @Activate
    public MqttEndpoint(
            MqttConfig config,
            Map<String, Object> properties,
            @Reference(name = "Outbox") Outbox outbox,
            @Reference(name = "CryptoService") CryptoService crypto,
            @Reference(name = "SystemService") SystemService system) {
        this.pid = String.valueOf(properties.get("kura.service.pid"));
        this.outbox = outbox;
        this.crypto = crypto;
        this.data = Path.of(system.getKuraDataDirectory());
        this.settings = Settings.of(config, Secret.of(properties.get("password"), crypto));
        this.connector = open();
    }

    @Modified
    void updated(MqttConfig config, Map<String, Object> properties) {
        Settings next = Settings.of(config, Secret.of(properties.get("password"), crypto));
        if (!next.equals(settings)) {
            connector.close();
            settings = next;
            connector = open();
        }
    }

    @Deactivate
    void close() {
        connector.close();
    }

    @Override
    public String publish(KuraMessage message) throws KuraException {
        Object topic = message.getProperties().get("APP_TOPIC");
        if (!(topic instanceof String text) || text.isBlank()) {
            throw new KuraException(
                    KuraErrorCode.INVALID_PARAMETER,
                    "mqtt.topic: the message has no property APP_TOPIC. Publish through a publisher of this endpoint.");
        }
        try (var publisher =
                new OutboxPublisher(outbox.open(pid, pid), new TopicTemplate(text), Priority.NORMAL, false)) {
            return publisher.publish(List.of(message)).get(0);
        }
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
    public void registerCloudConnectionListener(CloudConnectionListener listener) {
        listeners.connections.add(listener);
    }

    @Override
    public void unregisterCloudConnectionListener(CloudConnectionListener listener) {
        listeners.connections.remove(listener);
    }

    @Override
    public void registerCloudDeliveryListener(CloudDeliveryListener listener) {
        listeners.deliveries.add(listener);
    }

    @Override
    public void unregisterCloudDeliveryListener(CloudDeliveryListener listener) {
        listeners.deliveries.remove(listener);
    }

    @Override
    public void registerSubscriber(Map<String, Object> subscription, CloudSubscriberListener subscriber) {
        throw new UnsupportedOperationException("mqtt.no_subscribers: this connector only publishes");
    }

    @Override
    public void unregisterSubscriber(CloudSubscriberListener subscriber) {
        // none can be registered
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
            case DISCONNECTED -> connector.session().state().reason().isEmpty() ? State.IDLE : State.DOWN;
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

    private Connector open() {
        var refusals = new FileRefusals(
                data.resolve("cloud").resolve(pid.replaceAll("[^\\w.-]", "_") + ".refused"),
                settings.uri()
                        + settings.clientId()
                        + settings.user()
                        + settings.secret().stored(),
                Clock.systemUTC());
        var fresh = new Connector(
                pid,
                settings,
                outbox,
                new PahoTransport(PAHO_WINDOW),
                this::sockets,
                refusals,
                new SecureRandom(),
                listeners);
        fresh.start(settings.connect());
        return fresh;
    }

    private Optional<Endpoint.Tls> sockets() {
        String alias = settings.keyAlias();
        return Optional.ofNullable(tls)
                .map(service ->
                        () -> alias.isBlank() ? service.getSSLSocketFactory() : service.getSSLSocketFactory(alias));
    }
}
