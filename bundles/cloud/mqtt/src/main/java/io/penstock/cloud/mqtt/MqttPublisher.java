// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.mqtt;

import io.penstock.cloud.pump.OutboxPublisher;
import io.penstock.cloud.pump.TopicTemplate;
import io.penstock.store.api.BatchPublisher;
import io.penstock.store.api.Outbox;
import io.penstock.store.api.Priority;
import java.util.List;
import java.util.Map;
import org.eclipse.kura.KuraErrorCode;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.cloudconnection.CloudConnectionConstants;
import org.eclipse.kura.cloudconnection.listener.CloudConnectionListener;
import org.eclipse.kura.cloudconnection.listener.CloudDeliveryListener;
import org.eclipse.kura.cloudconnection.message.KuraMessage;
import org.eclipse.kura.cloudconnection.publisher.CloudPublisher;
import org.eclipse.kura.configuration.ConfigurableComponent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/**
 * Accepts messages for an MQTT connection: they are on the disk when {@link #publish} returns, whether the gateway is
 * connected or its connector is being replaced.
 *
 * <p>The source is opened with the first message: opening it fences off whoever had it, which in a swap is the version
 * that still works. No constructor injection: this description must stay at DS 1.2, for its static {@code service.pid}.
 */
@Component(
        name = PublisherConfig.PID,
        immediate = true,
        configurationPolicy = ConfigurationPolicy.REQUIRE,
        service = {CloudPublisher.class, BatchPublisher.class, ConfigurableComponent.class},
        property = {
            "service.pid=" + PublisherConfig.PID,
            "cloud.connection.factory.pid=" + MqttConfig.PID,
            "kura.ui.service.hide:Boolean=true",
            "kura.ui.factory.hide:Boolean=true"
        })
@Designate(ocd = PublisherConfig.class, factory = true)
public final class MqttPublisher implements CloudPublisher, BatchPublisher, ConfigurableComponent {

    private static final String ENDPOINT = CloudConnectionConstants.CLOUD_ENDPOINT_SERVICE_PID_PROP_NAME.value();

    private final Listeners listeners = new Listeners();
    private Outbox outbox;
    private String source = "";
    private Map<String, Object> properties = Map.of();
    private OutboxPublisher publisher;
    private boolean closed;

    @Reference(name = "Outbox")
    void setOutbox(Outbox service) {
        outbox = service;
    }

    void unsetOutbox(Outbox service) {
        // static: the component goes before
    }

    @Activate
    synchronized void activate(Map<String, Object> config) {
        if (!(config.get(ENDPOINT) instanceof String endpoint) || endpoint.isBlank()) {
            throw new IllegalArgumentException("mqtt.publisher: no " + ENDPOINT
                    + ": create the publisher below a cloud connection, or set the endpoint's kura.service.pid.");
        }
        source = String.valueOf(config.get("kura.service.pid"));
        properties = Map.copyOf(config);
    }

    @Modified
    synchronized void updated(Map<String, Object> config) {
        activate(config);
        if (publisher != null) {
            publisher.close();
            publisher = null;
        }
    }

    @Deactivate
    synchronized void deactivate() {
        closed = true;
        if (publisher != null) {
            publisher.close();
        }
    }

    @Override
    public String publish(KuraMessage message) throws KuraException {
        return publish(List.of(message)).get(0);
    }

    @Override
    public List<String> publish(List<KuraMessage> messages) throws KuraException {
        return publisher().publish(messages);
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

    private synchronized OutboxPublisher publisher() throws KuraException {
        if (closed) {
            throw new KuraException(
                    KuraErrorCode.SERVICE_UNAVAILABLE, "mqtt.publisher_closed: the publisher is being stopped");
        }
        if (publisher == null) {
            publisher = new OutboxPublisher(
                    outbox.open(source, String.valueOf(properties.get(ENDPOINT))),
                    new TopicTemplate(String.valueOf(properties.getOrDefault("app.topic", "$assetName"))),
                    Priority.NORMAL,
                    Boolean.TRUE.equals(properties.get("retain")));
        }
        return publisher;
    }
}
