// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.component;

import io.penstock.kura.seam.RejectedException;
import io.penstock.kura.seam.StageStatistics;
import io.penstock.kura.wire.host.Readiness;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.kura.cloudconnection.publisher.CloudPublisher;
import org.eclipse.kura.configuration.ConfigurableComponent;
import org.eclipse.kura.wire.WireComponent;
import org.eclipse.kura.wire.WireEnvelope;
import org.eclipse.kura.wire.WireHelperService;
import org.eclipse.kura.wire.WireReceiver;
import org.osgi.service.component.ComponentContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.wireadmin.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Kura's Publisher. While its cloud publisher is away it is not ready, so its edges hold; Kura's drops the records.
 *
 * <p>A publisher that goes is let go of only when the last record given to it has returned.
 */
@Component(
        name = PublisherConfig.PID,
        immediate = true,
        configurationPolicy = ConfigurationPolicy.REQUIRE,
        service = {
            ConfigurableComponent.class,
            WireComponent.class,
            WireReceiver.class,
            Consumer.class,
            StageStatistics.class
        },
        property = "kura.ui.service.hide:Boolean=true")
@Designate(ocd = PublisherConfig.class, factory = true)
public final class PublisherComponent extends Stage implements WireReceiver {

    private static final Logger LOG = LoggerFactory.getLogger(PublisherComponent.class);

    private final Publishing publishing;
    private volatile MessageMaker messages;
    private volatile Optional<CloudPublisher> publisher = Optional.empty();

    @Activate
    public PublisherComponent(PublisherConfig config, ComponentContext context, @Reference WireHelperService wires) {
        super(context, wires);
        this.publishing = new Publishing(pid(), counters);
        updated(config);
        ready();
    }

    @Modified
    void updated(PublisherConfig config) {
        if (!config.publish_position().equalsIgnoreCase("none")) {
            LOG.warn("publish.no_position: {} publishes without a position: this host has none", pid());
        }
        messages = new MessageMaker(
                config.set_body_from_property().strip(), config.remove_body_from_metrics(), Clock.systemUTC());
    }

    @Reference(name = "CloudPublisher", cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void setCloudPublisher(CloudPublisher found) {
        publisher = Optional.of(found);
        ready();
    }

    void unsetCloudPublisher(CloudPublisher going) {
        if (publisher.equals(Optional.of(going))) {
            publisher = Optional.empty();
        }
        ((Readiness) support).ready(false);
        ready();
    }

    @Override
    public void onWireReceive(WireEnvelope envelope) {
        CloudPublisher to = publisher.orElseThrow(
                () -> new RejectedException("publish.no_publisher", pid() + " has no cloud publisher. Configure one."));
        publishing.publish(envelope, messages, to);
    }

    private void ready() {
        ((Readiness) support).ready(publisher.isPresent());
    }
}
