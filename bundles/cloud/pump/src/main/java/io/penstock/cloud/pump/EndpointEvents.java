// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.pump;

import org.eclipse.kura.cloudconnection.CloudConnectionManager;
import org.eclipse.kura.cloudconnection.CloudEndpoint;
import org.eclipse.kura.cloudconnection.listener.CloudConnectionListener;
import org.eclipse.kura.cloudconnection.listener.CloudDeliveryListener;
import org.osgi.annotation.versioning.ProviderType;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Filter;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;

/** Hears of one endpoint, whichever service it is at the moment, on behalf of one publisher's listeners. */
@ProviderType
public final class EndpointEvents
        implements ServiceTrackerCustomizer<CloudEndpoint, CloudEndpoint>,
                CloudConnectionListener,
                CloudDeliveryListener,
                AutoCloseable {

    private final BundleContext bundle;
    private final String prefix;
    private final Listeners listeners;
    private final ServiceTracker<CloudEndpoint, CloudEndpoint> tracker;

    /** @param source of the outbox whose records the listeners want to hear of */
    public EndpointEvents(BundleContext bundle, String endpoint, String source, Listeners listeners) {
        this.bundle = bundle;
        this.prefix = source + ":";
        this.listeners = listeners;
        this.tracker = new ServiceTracker<>(bundle, filter(endpoint), this);
        tracker.open();
    }

    /**
     * Of the endpoint's service.
     *
     * @throws IllegalArgumentException with the code {@code cloud.endpoint} where that cannot be a {@code
     *     kura.service.pid}
     */
    public static Filter filter(String endpoint) {
        try {
            String escaped = endpoint.replaceAll("([\\\\*()])", "\\\\$1");
            return FrameworkUtil.createFilter(
                    "(&(objectClass=" + CloudEndpoint.class.getName() + ")(kura.service.pid=" + escaped + "))");
        } catch (InvalidSyntaxException e) {
            throw new IllegalArgumentException("cloud.endpoint: " + endpoint + " is no kura.service.pid.", e);
        }
    }

    @Override
    public CloudEndpoint addingService(ServiceReference<CloudEndpoint> reference) {
        CloudEndpoint endpoint = bundle.getService(reference);
        endpoint.registerCloudDeliveryListener(this);
        if (endpoint instanceof CloudConnectionManager manager) {
            manager.registerCloudConnectionListener(this);
        }
        return endpoint;
    }

    @Override
    public void modifiedService(ServiceReference<CloudEndpoint> reference, CloudEndpoint endpoint) {
        // the same endpoint
    }

    @Override
    public void removedService(ServiceReference<CloudEndpoint> reference, CloudEndpoint endpoint) {
        endpoint.unregisterCloudDeliveryListener(this);
        if (endpoint instanceof CloudConnectionManager manager) {
            manager.unregisterCloudConnectionListener(this);
        }
        bundle.ungetService(reference);
    }

    @Override
    public void onConnectionEstablished() {
        listeners.established();
    }

    @Override
    public void onConnectionLost() {
        listeners.lost();
    }

    @Override
    public void onDisconnected() {
        listeners.disconnected();
    }

    @Override
    public void onMessageConfirmed(String messageId) {
        if (messageId.startsWith(prefix)) {
            listeners.delivered(messageId);
        }
    }

    @Override
    public void close() {
        tracker.close();
    }
}
