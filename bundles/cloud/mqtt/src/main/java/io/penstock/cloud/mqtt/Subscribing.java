// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.mqtt;

import io.penstock.cloud.pump.EndpointEvents;
import java.util.Map;
import org.eclipse.kura.cloudconnection.CloudConnectionConstants;
import org.eclipse.kura.cloudconnection.CloudEndpoint;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;

/** Keeps an audience subscribed at one connection, whichever service that is at the moment. */
final class Subscribing implements ServiceTrackerCustomizer<CloudEndpoint, CloudEndpoint>, AutoCloseable {

    private static final String ENDPOINT = CloudConnectionConstants.CLOUD_ENDPOINT_SERVICE_PID_PROP_NAME.value();

    private final BundleContext bundle;
    private final Map<String, Object> properties;
    private final Audience audience;
    private final EndpointEvents events;
    private final ServiceTracker<CloudEndpoint, CloudEndpoint> tracker;

    /** @param properties as {@link #relevant} gives them */
    Subscribing(BundleContext bundle, Map<String, Object> properties, Audience audience) {
        this.bundle = bundle;
        this.properties = properties;
        this.audience = audience;
        String endpoint = (String) properties.get(ENDPOINT);
        this.events = new EndpointEvents(bundle, endpoint, "", audience.connection());
        this.tracker = new ServiceTracker<>(bundle, EndpointEvents.filter(endpoint), this);
        tracker.open();
    }

    /** @throws IllegalArgumentException with the code {@code mqtt.subscriber} or {@code mqtt.filter} */
    static Map<String, Object> relevant(Map<String, Object> properties) {
        if (!(properties.get(Subscriptions.FILTER) instanceof String filter) || filter.isBlank()) {
            throw new IllegalArgumentException("mqtt.filter: the subscriber has no " + Subscriptions.FILTER
                    + ". Set one, like #client-id/commands/+.");
        }
        return Map.of(ENDPOINT, Publishing.endpoint("subscriber", properties), Subscriptions.FILTER, filter);
    }

    @Override
    public CloudEndpoint addingService(ServiceReference<CloudEndpoint> reference) {
        CloudEndpoint endpoint = bundle.getService(reference);
        endpoint.registerSubscriber(properties, audience);
        return endpoint;
    }

    @Override
    public void modifiedService(ServiceReference<CloudEndpoint> reference, CloudEndpoint endpoint) {
        // the same connection
    }

    @Override
    public void removedService(ServiceReference<CloudEndpoint> reference, CloudEndpoint endpoint) {
        endpoint.unregisterSubscriber(audience);
        bundle.ungetService(reference);
    }

    @Override
    public void close() {
        tracker.close();
        events.close();
    }
}
