// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.pump;

import org.eclipse.kura.cloudconnection.listener.CloudConnectionListener;
import org.eclipse.kura.cloudconnection.listener.CloudDeliveryListener;
import org.osgi.annotation.versioning.ProviderType;

/** What Kura's connections and publishers do alike: who follows them is told by {@link Listeners}. */
@ProviderType
public abstract class Followed {

    private final Listeners listeners;

    protected Followed(Listeners listeners) {
        this.listeners = listeners;
    }

    protected final Listeners listeners() {
        return listeners;
    }

    public final void registerCloudConnectionListener(CloudConnectionListener listener) {
        listeners.add(listener);
    }

    public final void unregisterCloudConnectionListener(CloudConnectionListener listener) {
        listeners.remove(listener);
    }

    public final void registerCloudDeliveryListener(CloudDeliveryListener listener) {
        listeners.add(listener);
    }

    public final void unregisterCloudDeliveryListener(CloudDeliveryListener listener) {
        listeners.remove(listener);
    }
}
