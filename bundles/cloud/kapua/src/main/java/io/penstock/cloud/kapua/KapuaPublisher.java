// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.kapua;

import io.penstock.cloud.pump.EndpointEvents;
import io.penstock.cloud.pump.Followed;
import io.penstock.cloud.pump.Listeners;
import io.penstock.kura.seam.BatchPublisher;
import io.penstock.store.api.Outbox;
import java.time.Clock;
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
 * Accepts messages for a Kapua: they are on the disk when {@link #publish} returns, whether the gateway is connected or
 * its connector is being replaced.
 *
 * <p>No constructor injection: this description must stay at DS 1.2, for its static {@code service.pid}.
 */
@Component(
        name = KapuaPublisherConfig.PID,
        immediate = true,
        configurationPolicy = ConfigurationPolicy.REQUIRE,
        service = {CloudPublisher.class, BatchPublisher.class, ConfigurableComponent.class},
        property = {
            "service.pid=" + KapuaPublisherConfig.PID,
            "cloud.connection.factory.pid=" + KapuaConfig.PID,
            "kura.ui.service.hide:Boolean=true",
            "kura.ui.factory.hide:Boolean=true"
        })
@Designate(ocd = KapuaPublisherConfig.class, factory = true)
public final class KapuaPublisher extends Followed implements CloudPublisher, BatchPublisher, ConfigurableComponent {

    private Outbox outbox;
    private volatile Publishing publishing;
    private volatile OutboxSink sink;
    private EndpointEvents events;

    public KapuaPublisher() {
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
        Publishing first = Publishing.of(properties);
        String source = String.valueOf(properties.getOrDefault("kura.service.pid", properties.get("service.pid")));
        sink = new OutboxSink(outbox, source, first.endpoint(), Clock.systemUTC());
        events = new EndpointEvents(context.getBundleContext(), first.endpoint(), source, listeners());
        publishing = first;
    }

    /** Another endpoint is another place in the outbox: that alone begins anew. */
    @Modified
    void updated(ComponentContext context, Map<String, Object> properties) {
        Publishing next = Publishing.of(properties);
        if (next.endpoint().equals(publishing.endpoint())) {
            publishing = next;
        } else {
            deactivate();
            activate(context, properties);
        }
    }

    @Deactivate
    void deactivate() {
        events.close();
        sink.close();
    }

    @Override
    public String publish(KuraMessage message) throws KuraException {
        return publish(List.of(message)).get(0);
    }

    @Override
    public List<String> publish(List<KuraMessage> messages) throws KuraException {
        return sink.accept(publishing.address(messages));
    }
}
