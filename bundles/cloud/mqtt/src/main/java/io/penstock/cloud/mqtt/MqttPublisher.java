// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.mqtt;

import io.penstock.cloud.pump.EndpointEvents;
import io.penstock.cloud.pump.Followed;
import io.penstock.cloud.pump.LazyWriter;
import io.penstock.cloud.pump.Listeners;
import io.penstock.cloud.pump.OutboxPublisher;
import io.penstock.kura.seam.BatchPublisher;
import io.penstock.store.api.Outbox;
import java.util.List;
import java.util.Map;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.cloudconnection.message.KuraMessage;
import org.eclipse.kura.cloudconnection.publisher.CloudPublisher;
import org.eclipse.kura.configuration.ConfigurableComponent;
import org.osgi.service.component.ComponentContext;
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
 * <p>No constructor injection: this description must stay at DS 1.2, for its static {@code service.pid}.
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
public final class MqttPublisher extends Followed implements CloudPublisher, BatchPublisher, ConfigurableComponent {

    private Outbox outbox;
    private Publishing publishing;
    private LazyWriter writer;
    private EndpointEvents events;
    private volatile OutboxPublisher publisher;

    public MqttPublisher() {
        super(new Listeners());
    }

    @Reference(name = "Outbox")
    void setOutbox(Outbox service) {
        outbox = service;
    }

    void unsetOutbox(Outbox service) {
        // static: the component goes before
    }

    @Activate
    void activate(ComponentContext context, Map<String, Object> properties) {
        publishing = Publishing.of(properties);
        writer = new LazyWriter(outbox, publishing.source(), publishing.endpoint());
        events =
                new EndpointEvents(context.getBundleContext(), publishing.endpoint(), publishing.source(), listeners());
        publisher = publishing.into(writer);
    }

    /** Another connection is another place in the outbox: that alone begins anew. */
    @Modified
    void updated(ComponentContext context, Map<String, Object> properties) {
        Publishing next = Publishing.of(properties);
        if (next.endpoint().equals(publishing.endpoint())) {
            publishing = next;
            publisher = next.into(writer);
        } else {
            deactivate();
            activate(context, properties);
        }
    }

    @Deactivate
    void deactivate() {
        events.close();
        writer.close();
    }

    @Override
    public String publish(KuraMessage message) throws KuraException {
        return publish(List.of(message)).get(0);
    }

    @Override
    public List<String> publish(List<KuraMessage> messages) throws KuraException {
        return publisher.publish(messages);
    }
}
